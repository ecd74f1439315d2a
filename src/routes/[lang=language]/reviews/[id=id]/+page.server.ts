import { assignSubmission } from '#domains/evidence/assign-submission.ts';
import { reviewSubmission } from '#domains/evidence/review-submission.ts';
import { queueFilter, queueIds } from '#domains/evidence/see-queue.ts';
import { seeSubmission } from '#domains/evidence/see-submission.ts';
import type { Actor } from '#server/actor.ts';
import { onForm } from '../../../on-form.ts';
import { signInFirst } from '../../../sign-in-first.ts';
import { wayOf } from '../way-of.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	const [seen, beside] = await Promise.all([
		seeSubmission(locals.actor, params.id),
		besideIn(locals.actor, url, params.id)
	]);
	return { ...seen, ...beside, done: url.searchParams.get('done') };
};

/** What comes before and after it in the queue that the reviewer came by. */
async function besideIn(actor: Actor, url: URL, id: string) {
	const filter = queueFilter.parse(Object.fromEntries(url.searchParams));
	const ids = (await queueIds(actor, filter)).map((line) => line.id);
	const at = ids.indexOf(id);
	const way = wayOf(filter);
	const others = ids.filter((each) => each !== id);
	return {
		way,
		previous: at > 0 ? ids[at - 1] : undefined,
		next: at < 0 ? others[0] : ids[at + 1],
		left: others.length
	};
}

export const actions: Actions = {
	review: onForm('reviewed', async (actor, asked, { id, url, locals }) => {
		const { next, way } = await besideIn(actor, url, id);
		await reviewSubmission(actor, { ...asked, submissionId: id });
		const done = `${way === '' ? '?' : `${way}&`}done=reviewed`;
		return `/${locals.language}/reviews${next ? `/${next}` : ''}${done}`;
	}),
	assign: onForm('assigned', async (actor, asked, { id, url }) => {
		await assignSubmission(actor, { ...asked, submissionId: id });
		return `${url.pathname}${wayOf(queueFilter.parse(Object.fromEntries(url.searchParams)))}`;
	})
};
