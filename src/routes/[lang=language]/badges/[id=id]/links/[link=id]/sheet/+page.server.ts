import { showCode } from '#domains/cards/typed-code.ts';
import { Refusal } from '#server/refusal.ts';
import { seeClaimLink } from '#domains/awards/see-claim-links.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { badge, organisation, link } = await seeClaimLink(locals.actor, params.link);
	// Paper does not change every half minute.
	if (link.kind === 'rotating') throw new Refusal('not-found');
	const { badgeId, version, name, language, description, imageAlt } = badge;
	return {
		badge: { badgeId, version, name, language, description, imageAlt },
		organisation: organisation.name,
		label: link.label,
		token: link.token,
		code: showCode(link.code)
	};
};
