import { error } from '@sveltejs/kit';
import { chooseColumns } from '#domains/awards/choose-columns.ts';
import { runBatch } from '#domains/awards/run-batch.ts';
import { seeBatch } from '#domains/awards/see-batch.ts';
import { onForm } from '../../../../../on-form.ts';
import { signInFirst } from '../../../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	const { badge, ...seen } = await seeBatch(locals.actor, params.batch);
	if (badge.badgeId !== params.id) error(404);
	const { badgeId, version, name, language, imageAlt } = badge;
	return { ...seen, badge: { badgeId, version, name, language, imageAlt } };
};

export const actions: Actions = {
	columns: onForm('columns', (actor, _asked, { form, params }) =>
		chooseColumns(actor, { batchId: params.batch, columns: form.getAll('columns') })
	),
	run: onForm('run', (actor, { step }, { params }) => runBatch(actor, { batchId: params.batch, step }))
};
