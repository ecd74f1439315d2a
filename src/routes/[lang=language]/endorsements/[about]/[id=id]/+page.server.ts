import { askAwardEndorsement, seeAwardDesk } from '#domains/awards/endorse-award.ts';
import { askEndorsement } from '#domains/endorsements/ask-endorsement.ts';
import { decideEndorsement } from '#domains/endorsements/decide-endorsement.ts';
import { endorsedKinds } from '#domains/endorsements/endorsement.ts';
import { endorseAs } from '#domains/endorsements/give-endorsement.ts';
import { seeEndorsementDesk } from '#domains/endorsements/see-endorsement-desk.ts';
import { withdrawEndorsement } from '#domains/endorsements/withdraw-endorsement.ts';
import { Refusal } from '#server/refusal.ts';
import { onForm } from '../../../../on-form.ts';
import { signInFirst } from '../../../../sign-in-first.ts';
import { shownDesk } from './shown-desk.ts';
import type { Actions, PageServerLoad } from './$types.js';

const kindIn = (about: string | undefined) => {
	const kind = endorsedKinds.find((one) => one === about);
	if (!kind) throw new Refusal('not-found');
	return kind;
};

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const about = kindIn(params.about);
	signInFirst(locals.actor, url, locals.language);
	const desk =
		about === 'award'
			? await seeAwardDesk(locals.actor, params.id)
			: await seeEndorsementDesk(locals.actor, about, params.id);
	return { ...(await shownDesk(locals.actor, desk, locals.language)), done: url.searchParams.get('done') };
};

export const actions: Actions = {
	ask: onForm('ask', async (actor, asked, { params, id }) => {
		const about = kindIn(params.about);
		const language = params.lang;
		if (about === 'award') await askAwardEndorsement(actor, id, { ...asked, language });
		else await askEndorsement(actor, { ...asked, about, id, language });
	}),
	accept: onForm('accept', (actor, asked) => decideEndorsement(actor, { ...asked, decision: 'accept' })),
	refuse: onForm('refuse', (actor, asked) => decideEndorsement(actor, { ...asked, decision: 'refuse' })),
	give: onForm('give', (actor, asked, { params, id }) =>
		endorseAs(actor, { ...asked, about: kindIn(params.about), id, language: params.lang })
	),
	withdraw: onForm('withdraw', (actor, asked) => withdrawEndorsement(actor, asked))
};
