import { seeActivity } from '#domains/activities/see-activity.ts';
import { type PublishedBadge, seeBadge } from '#domains/badges/see-badge.ts';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { system } from '#server/actor.ts';
import { type Db, db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { type ClaimLink, whyClosed } from './claim-link.ts';
import { linkByToken, usesOf } from './claim-links.sql.server.ts';
import type { Gift } from './give-award.ts';

export async function findLink(token: string): Promise<ClaimLink> {
	const link = await linkByToken(db(), token);
	if (!link) throw new Refusal('link-unknown');
	return link;
}

/** What a link gives today: the newest version of its badge. */
export async function giftOf(link: Pick<ClaimLink, 'badgeId' | 'organisationId'>): Promise<Gift> {
	const [badge, issuer] = await Promise.all([seeBadge(link.badgeId), issuerOf(db(), link.organisationId)]);
	refuseRetired(badge);
	return { badge, issuer };
}

/** The activity that a link belongs to, with its dates. */
export async function activityOf({ activityId }: Pick<ClaimLink, 'activityId'>): Promise<Gift['activity']> {
	if (activityId === null) return undefined;
	const { id, startsAt, endsAt } = (await seeActivity(system, activityId)).activity;
	return { id, startsAt, endsAt };
}

function refuseRetired({ retiredAt }: PublishedBadge): void {
	if (retiredAt) throw new Refusal('gone');
}

/** Refuses a link that is switched off, not open yet or over. */
export function refuseClosed(link: ClaimLink, at: Date): void {
	const closed = whyClosed(link, at);
	if (closed) throw new Refusal(closed);
}

export async function usesTaken(on: Db, linkId: string, at: Date): Promise<number> {
	return (await usesOf(on, [linkId], at))[0]?.taken ?? 0;
}

/** Refuses when every use is taken. It holds only under the lock of the link's row. */
export async function refuseUsedUp(on: Db, link: ClaimLink, at: Date): Promise<void> {
	if (link.maxUses === null) return;
	if ((await usesTaken(on, link.id, at)) >= link.maxUses) throw new Refusal('link-used-up');
}
