import { seeAgreement } from '#domains/evidence/see-agreement.ts';
import { dropReviewComment, setDoubleReview } from '#domains/evidence/set-double-review.ts';
import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import { onForm } from '../../../../on-form.ts';
import { signInFirst } from '../../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	const [seen, { id, name }] = await Promise.all([
		seeAgreement(locals.actor, params.id),
		seeOrganisation(locals.actor, params.id)
	]);
	return { ...seen, organisation: { id, name }, done: url.searchParams.get('done') };
};

export const actions: Actions = {
	share: onForm('kept', (actor, asked) => setDoubleReview(actor, asked)),
	drop: onForm('kept', (actor, asked, { id }) => dropReviewComment(actor, { ...asked, organisationId: id }))
};
