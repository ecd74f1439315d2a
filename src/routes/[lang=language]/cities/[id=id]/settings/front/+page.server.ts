import { redirect } from '@sveltejs/kit';
import { changeFront, formFromTyped, placeOfFrontWish } from '#domains/cities/front-form.ts';
import { keepFront, publishFront } from '#domains/cities/keep-front.ts';
import { seeCityToChange } from '#domains/cities/see-city.ts';
import { seeFrontDraft } from '#domains/cities/see-front.ts';
import { newId } from '#server/id.ts';
import { answer, typedIn } from '../../../../../answer.ts';
import { signInFirst } from '../../../../../sign-in-first.ts';
import { findItems, nameItems } from './find-items.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	signInFirst(locals.actor, url, params.lang);
	const city = await seeCityToChange(locals.actor, params.id);
	const draft = await seeFrontDraft(locals.actor, params.id);
	const finding = { place: Number(url.searchParams.get('at') ?? -1), q: url.searchParams.get('find') ?? '' };
	const [found, names] = await Promise.all([
		findItems(draft.form.blocks[finding.place]?.kind ?? '', finding.q, city, locals.language),
		nameItems(draft.form)
	]);
	const { id, name, timeZone } = city;
	return { city: { id, name, timeZone }, draft, finding, found, names, editor: newId() };
};

/** What stands in the form, kept as it is; a button that changes blocks changes them on the way. */
async function keep({ params, locals }: RequestEvent, typed: Record<string, string>) {
	const form = changeFront(formFromTyped(typed), typed.wish ?? '');
	const { revision, editor } = typed;
	return { form, ...(await keepFront(locals.actor, { cityId: params.id, revision, editor, form })) };
}

export const actions: Actions = {
	/** Sent by the page itself while somebody types. */
	autosave: async (event) => {
		const form = await event.request.formData();
		return answer(form, async () => {
			const { revision, savedAt } = await keep(event, typedIn(form));
			return { kept: { revision, savedAt } };
		});
	},
	keep: async (event) => {
		const form = await event.request.formData();
		const typed = typedIn(form);
		const kept = await answer(form, () => keep(event, typed));
		if (!('form' in kept)) return kept;
		const wish = typed.wish ?? '';
		const [verb, at = ''] = wish.split(' ');
		const find = verb === 'find' ? new URLSearchParams({ at, find: typed[`find.${at}`] ?? '' }) : undefined;
		const place = placeOfFrontWish(kept.form, wish);
		redirect(303, `${event.url.pathname}${find ? `?${find}` : ''}${place ? `#${place}` : ''}`);
	},
	publish: async (event) => {
		const form = await event.request.formData();
		const refused = await answer(form, async () => {
			await keep(event, typedIn(form));
			await publishFront(event.locals.actor, event.params.id);
		});
		if (refused) return refused;
		redirect(303, `/${event.locals.language}/cities/${event.params.id}?done=front`);
	}
};
