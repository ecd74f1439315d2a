import { redirect } from '@sveltejs/kit';
import { keepBadgeDesign } from '#domains/badges/keep-badge-design.ts';
import { dropBadgeTemplate, saveBadgeTemplate } from '#domains/badges/save-badge-template.ts';
import { seeBadgeDesign } from '#domains/badges/see-badge-design.ts';
import { startFromTemplate } from '#domains/badges/start-from-template.ts';
import { answer, typedIn } from '../../../../../answer.ts';
import { designIn } from './design-in.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url: { searchParams } }) => {
	const wish = { find: searchParams.get('find') ?? '', topic: searchParams.get('topic') ?? '' };
	return {
		...(await seeBadgeDesign(locals.actor, params.id, wish)),
		wish,
		done: searchParams.get('done')
	};
};

/** Where no script runs, a press keeps the design and comes back with what was looked for. */
function back(form: FormData, done: string): string {
	const { find = '', topic = '' } = typedIn(form);
	return `?${new URLSearchParams({ ...(find && { find }), ...(topic && { topic }), done }).toString()}`;
}

export const actions: Actions = {
	keep: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const done = await answer(form, () =>
			keepBadgeDesign(locals.actor, { badgeId: params.id, ...designIn(form) })
		);
		// What the page itself sends has no wish.
		if ('status' in done || !form.has('wish')) return done;
		redirect(303, `${url.pathname}${back(form, 'kept')}`);
	},
	save: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const badgeId = params.id;
		const refused = await answer(form, async () => {
			await saveBadgeTemplate(locals.actor, { badgeId, ...designIn(form) });
			await keepBadgeDesign(locals.actor, { badgeId, ...designIn(form) });
		});
		if (refused) return refused;
		redirect(303, `${url.pathname}${back(form, 'saved')}`);
	},
	template: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const { revision, start: templateId, drop } = typedIn(form);
		const refused = await answer(form, async () => {
			if (drop) await dropBadgeTemplate(locals.actor, { templateId: drop });
			else await startFromTemplate(locals.actor, { badgeId: params.id, templateId, revision });
		});
		if (refused) return refused;
		redirect(303, `${url.pathname}?done=${drop ? 'dropped' : 'kept'}`);
	}
};
