import { redirect } from '@sveltejs/kit';
import { badgeTypes, mostQuestions } from '#domains/badges/badge.ts';
import { mostTasks } from '#domains/badges/task.ts';
import { keepBadgeDraft } from '#domains/badges/keep-badge-draft.ts';
import { keepBadgePicture } from '#domains/badges/keep-badge-picture.ts';
import { publishBadge } from '#domains/badges/publish-badge.ts';
import { retireBadge, unretireBadge } from '#domains/badges/retire-badge.ts';
import { seeBadgeDraft } from '#domains/badges/see-badge.ts';
import { answerToWish } from '#domains/frameworks/skill-wish.ts';
import { answer, typedIn } from '../../../../answer.ts';
import { pickingOf } from '../../../../skill-picking.ts';
import { aboutOf, draftIn, pictureIn } from './draft-in.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const seen = await seeBadgeDraft(locals.actor, params.id);
	return {
		...seen,
		picking: await pickingOf(locals.actor, url, { ...aboutOf(seen.draft), lang: params.lang }),
		badgeTypes,
		mostQuestions,
		mostTasks,
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	keep: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const { wish, skillSearch } = typedIn(form);
		const done = await answer(form, () =>
			keepBadgeDraft(locals.actor, { badgeId: params.id, ...draftIn(form) })
		);
		// A button pressed where no script runs; what the page itself sends has no wish.
		if ('status' in done || wish === undefined) return done;
		redirect(303, `${url.pathname}${answerToWish(wish, skillSearch)}`);
	},
	publish: async ({ locals, params, request }) => {
		const form = await request.formData();
		const badgeId = params.id;
		const done = await answer(form, async () => {
			await keepBadgeDraft(locals.actor, { badgeId, ...draftIn(form) });
			return { version: await publishBadge(locals.actor, { badgeId }) };
		});
		if ('status' in done) return done;
		redirect(303, `/${params.lang}/badges/${badgeId}/edit?done=published`);
	},
	picture: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const done = await answer(form, async () =>
			keepBadgePicture(locals.actor, { badgeId: params.id, ...(await pictureIn(form)) })
		);
		if ('status' in done) return done;
		redirect(303, `${url.pathname}?done=picture`);
	},
	retire: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const change = form.has('back') ? unretireBadge : retireBadge;
		const refused = await answer(form, async () => void (await change(locals.actor, { badgeId: params.id })));
		if (refused) return refused;
		redirect(303, url.pathname);
	}
};
