import { redirect } from '@sveltejs/kit';
import { permit } from '#server/permit.ts';
import { languagesToTranslate } from '../languages-to-translate.ts';
import { thingToTranslate } from '../thing-to-translate.ts';
import type { RequestHandler } from './$types.js';

/** Opens the language that one reads in, or the first other one than that of the source. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const { thing } = await thingToTranslate(locals.actor, params);
	permit(locals.actor, thing.mayTranslate);
	const others = languagesToTranslate(thing.language);
	const to = others.find((one) => one === locals.language) ?? others[0] ?? 'en';
	redirect(303, `/${locals.language}/translations/${params.about}/${params.id}/${to}`);
};
