import type { Organisation } from '#domains/organisations/organisation.ts';
import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import type { Actor } from '#server/actor.ts';
import { mayMakeBadges } from './may.ts';
import { type PublishedBadge, seeBadge } from './see-badge.ts';

export type BadgePage = {
	badge: PublishedBadge;
	organisation: Organisation;
	/** This is an older version, shown because somebody holds it. */
	isOlder: boolean;
	mayMake: boolean;
};

/** A badge as its page shows it to this actor. */
export async function seeBadgePage(actor: Actor, badgeId: string, version?: number): Promise<BadgePage> {
	const newest = await seeBadge(badgeId);
	const badge =
		version === undefined || version === newest.version ? newest : await seeBadge(badgeId, version);
	return {
		badge,
		organisation: await seeOrganisation(actor, badge.organisationId),
		isOlder: badge.version < newest.version,
		mayMake: mayMakeBadges(actor, badge.organisationId)
	};
}
