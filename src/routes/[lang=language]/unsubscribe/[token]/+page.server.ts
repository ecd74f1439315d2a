import { seeUnsubscribe, unsubscribe } from '#domains/notifications/unsubscribe.ts';
import { kindLabelOf } from '../../kind-labels.ts';
import { answer } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ params }) => ({
	kind: kindLabelOf(seeUnsubscribe(params.token).kind)
});

export const actions: Actions = {
	default: async ({ request, params }) => {
		const form = await request.formData();
		const refused = await answer(form, () => unsubscribe(params.token));
		return refused ?? { done: true };
	}
};
