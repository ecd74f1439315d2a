import { showCode } from '#domains/awards/claim-code.ts';
import { seeClaimLink } from '#domains/awards/see-claim-links.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { badge, organisation, link } = await seeClaimLink(locals.actor, params.link);
	const { badgeId, version, name, language, description, imageAlt } = badge;
	return {
		badge: { badgeId, version, name, language, description, imageAlt },
		organisation: organisation.name,
		label: link.label,
		token: link.token,
		code: showCode(link.code)
	};
};
