import { type PublishedBadge, seeBadge } from '#domains/badges/see-badge.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { awardsOfCard } from './awards.sql.server.ts';
import { findCard } from '#domains/cards/keep-card.ts';
import { readCode } from '#domains/cards/typed-code.ts';
import { cardCodeOf } from './secrets.ts';

export type SeenCard = {
	code: string;
	nickname: string;
	badges: PublishedBadge[];
	/** An account has taken it over. */
	joined: boolean;
};

/** A claim card, for whoever knows its code. */
export async function seeCard(typed: string): Promise<SeenCard> {
	const code = readCode(typed);
	const card = await findCard(code);
	if (!card) throw new Refusal('link-unknown');
	const awards = await awardsOfCard(db(), card.id);
	const standing = awards.filter((award) => !award.revokedAt && !award.replacedBy);
	const badges = await Promise.all(standing.map((award) => seeBadge(award.badgeId, award.badgeVersion)));
	return { code, nickname: card.nickname, badges, joined: card.joinedAt !== null };
}

/** The card that a claim became, for the device that claimed it. */
export const seeClaimedCard = (linkToken: string, claimToken: string): Promise<SeenCard> =>
	seeCard(cardCodeOf(linkToken, claimToken));
