import { redirect } from '@sveltejs/kit';
import { keepTranslation, publishTranslation } from '#domains/translations/keep-translation.ts';
import { seeTranslationDraft } from '#domains/translations/see-translations.ts';
import { newId } from '#server/id.ts';
import { answer, typedIn } from '../../../../../answer.ts';
import { signInFirst } from '../../../../../sign-in-first.ts';
import { thingToTranslate } from '../../thing-to-translate.ts';
import { shownTranslation } from './shown-translation.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	signInFirst(locals.actor, url, locals.language);
	const { thing, page } = await thingToTranslate(locals.actor, params);
	const draft = await seeTranslationDraft(locals.actor, thing, params.to);
	return {
		...shownTranslation(thing, draft, locals.language),
		page: `/${locals.language}${page}`,
		done: url.searchParams.get('done'),
		// The editor names this open page, so that its own saves are no conflict with each other.
		editor: newId()
	};
};

/** What stands in the form, kept as it is. */
async function keep({ params, locals }: RequestEvent, typed: Record<string, string>) {
	const { thing } = await thingToTranslate(locals.actor, params);
	const { revision, editor, fits } = typed;
	const texts = Object.fromEntries(
		Object.entries(typed).flatMap(([name, text]) => (name.startsWith('text.') ? [[name.slice(5), text]] : []))
	);
	const asked = { language: params.to, revision, editor, texts, fits: fits?.split('\n') };
	return { thing, kept: await keepTranslation(locals.actor, thing, asked) };
}

export const actions: Actions = {
	/** Sent by the page itself while somebody types. */
	autosave: async (event) => {
		const form = await event.request.formData();
		return answer(form, async () => ({ kept: (await keep(event, typedIn(form))).kept }));
	},
	keep: async (event) => {
		const form = await event.request.formData();
		const kept = await answer(form, () => keep(event, typedIn(form)));
		if (!('kept' in kept)) return kept;
		redirect(303, event.url.pathname);
	},
	publish: async (event) => {
		const form = await event.request.formData();
		const refused = await answer(form, async () => {
			const { thing } = await keep(event, typedIn(form));
			await publishTranslation(event.locals.actor, thing, event.params.to);
		});
		if (refused) return refused;
		redirect(303, `${event.url.pathname}?done=published`);
	}
};
