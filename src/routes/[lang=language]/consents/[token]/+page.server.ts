import { seeCity } from '#domains/cities/see-city.ts';
import { answerConsent, seeConsent } from '#domains/consents/answer-consent.ts';
import { onForm } from '../../../on-form.ts';
import { day } from '#ui/dates.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { state, purpose, cityId, answeredAt, withdrawnAt, textVersion } = await seeConsent(params.token);
	const city = cityId ? (await seeCity(locals.actor, cityId)).name : undefined;
	const since = withdrawnAt ?? answeredAt;
	return {
		state,
		purpose,
		city,
		textVersion,
		since: since ? day(since, locals.language) : undefined,
		done: url.searchParams.has('done')
	};
};

const answering = (answer: 'give' | 'refuse' | 'withdraw') =>
	onForm(answer, (actor, _asked, { params }) => answerConsent(actor, { token: params.token, answer }));

export const actions: Actions = {
	give: answering('give'),
	refuse: answering('refuse'),
	withdraw: answering('withdraw')
};
