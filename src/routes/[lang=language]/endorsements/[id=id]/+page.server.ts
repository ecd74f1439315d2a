import { seeEndorsementPage } from '#domains/awards/see-endorsement.ts';
import { pathOf } from '#domains/endorsements/see-endorsed.ts';
import { shownEndorsement } from '../../../shown-endorsement.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	const { endorsement, endorsed, isWithdrawn } = await seeEndorsementPage(params.id);
	const { name, language, award } = endorsed;
	setHeaders({ 'cache-control': 'no-store' });
	return {
		shown: isWithdrawn ? undefined : shownEndorsement(endorsement, locals.language),
		thing: { name, language, path: award ? `/credentials/${award.credentialId}` : pathOf(endorsed) },
		address: `/endorsements/${params.id}`
	};
};
