import { reviewSubmission } from '#domains/evidence/review-submission.ts';
import { seePeerSubmission } from '#domains/evidence/see-submission.ts';
import { onForm } from '../../../on-form.ts';
import { signInFirst } from '../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	const { submission, ...seen } = await seePeerSubmission(locals.actor, params.token);
	const { round, state } = submission;
	return { ...seen, round, state, token: params.token, done: url.searchParams.get('done') };
};

export const actions: Actions = {
	review: onForm('reviewed', async (actor, asked, { params }) => {
		const peerToken = params.token ?? '';
		const { submission } = await seePeerSubmission(actor, peerToken);
		await reviewSubmission(actor, { ...asked, submissionId: submission.id, peerToken });
	})
};
