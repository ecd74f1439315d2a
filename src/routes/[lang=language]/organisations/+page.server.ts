import { seeMyOrganisations, seeVerifiedOrganisations } from '#domains/organisations/see-organisation.ts';
import type { Organisation } from '#domains/organisations/organisation.ts';
import type { PageServerLoad } from './$types.js';

const card = ({ id, name, kind, logoFileId }: Organisation) => ({ id, name, kind, logoFileId });

export const load: PageServerLoad = async ({ locals, url }) => {
	const [mine, verified] = await Promise.all([seeMyOrganisations(locals.actor), seeVerifiedOrganisations()]);
	return {
		mine: mine.map((each) => ({ ...card(each), role: each.role })),
		verified: verified.map(card),
		done: url.searchParams.get('done')
	};
};
