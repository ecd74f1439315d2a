import { seeBatches } from '#domains/awards/see-batch.ts';
import { startBatch } from '#domains/awards/start-batch.ts';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { fileIn, onForm } from '../../../../on-form.ts';
import { signInFirst } from '../../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	const [batches, { badgeId, name, language, retiredAt }] = await Promise.all([
		seeBatches(locals.actor, params.id),
		seeBadge(params.id)
	]);
	return { batches, badge: { badgeId, name, language, retiredAt } };
};

export const actions: Actions = {
	default: onForm('started', async (actor, asked, { form, locals, id }) => {
		const file = await fileIn(form, 'file');
		const people = file ? new TextDecoder().decode(file.bytes) : (asked.people ?? '');
		const { language } = locals;
		const batchId = await startBatch(actor, { badgeId: id, language }, [people]);
		return `/${language}/badges/${id}/batches/${batchId}`;
	})
};
