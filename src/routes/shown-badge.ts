import { seeEndorsementsOfAward } from '#domains/awards/see-endorsement.ts';
import { seeShownEvidence } from '#domains/evidence/see-evidence-of-award.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import type { ShownBadge } from '#domains/passport/see-share.ts';
import type { Actor } from '#server/actor.ts';
import { renderMarkdown } from '#server/markdown.ts';
import { shownEndorsement } from './shown-endorsement.ts';

/** What the page of a shown badge needs, and nothing that its holder did not show. */
export async function shownBadge(
	actor: Actor,
	{ badge, credential, item, holderName }: ShownBadge,
	lang: string
) {
	const [names, endorsements, pieces] = await Promise.all([
		seeOrganisationNames([badge.organisationId]),
		seeEndorsementsOfAward(credential),
		seeShownEvidence(actor, item.awardId)
	]);
	return {
		holderName,
		endorsements: endorsements.map((one) => shownEndorsement(one, lang)),
		pieces,
		issuedAt: credential.issuedAt,
		revokedAt: credential.revokedAt,
		offersCertificate: badge.offersCertificate && !credential.revokedAt && !credential.suspendedAt,
		suspendedAt: credential.revokedAt ? null : credential.suspendedAt,
		organisation: { id: badge.organisationId, name: names.get(badge.organisationId) ?? '' },
		badge: {
			id: badge.badgeId,
			version: badge.version,
			name: badge.name,
			language: badge.language,
			description: badge.description,
			criteria: renderMarkdown(badge.criteria),
			alt: badge.imageAlt,
			picture: `/badges/${badge.badgeId}/versions/${badge.version}/picture`
		}
	};
}

export type ShownBadgeData = Awaited<ReturnType<typeof shownBadge>>;
