import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { type PublishedBadge, seeBadge } from '#domains/badges/see-badge.ts';
import { findCards } from '#domains/cards/keep-card.ts';
import type { MailFailure } from '#domains/notifications/mail-failure.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import type { Award } from './award.ts';
import { awardsOfBadge, countAwards } from './awards.sql.server.ts';
import { rowFailures } from './batch-rows.sql.server.ts';
import { mayAward, maySeeAward } from './may.ts';
import { ownAward } from './own-award.ts';
import { waitingByAwards } from './waiting-awards.sql.server.ts';

/** An award with the name of its holder, the nickname on its card, or the address it waits for; none when the holder left. */
export type SeenAward = Award & {
	holderName: string | null;
	byCard: boolean;
	waitsFor: string | null;
	/** Why the mail to them did not arrive. */
	mailFailed: MailFailure | null;
};
const most = 100;

/** Who has a badge, newest first, for those who give it. `next` goes on where the page ends. */
export async function seeAwards(
	actor: Actor,
	badgeId: string,
	before?: string
): Promise<{ badge: PublishedBadge; awards: SeenAward[]; next: string | undefined }> {
	const badge = await seeBadge(badgeId);
	permit(actor, mayAward(actor, badge.organisationId));
	const found = await awardsOfBadge(db(), badgeId, before, most + 1);
	const page = found.slice(0, most);
	return { badge, awards: await withNames(page), next: found.length > most ? page.at(-1)?.id : undefined };
}

async function withNames(awards: Award[]): Promise<SeenAward[]> {
	const ids = awards.map(({ id }) => id);
	const [people, waiting, cards, failed] = await Promise.all([
		recipientsOf(awards.flatMap(({ accountId }) => accountId ?? [])),
		waitingByAwards(db(), ids),
		findCards(awards.flatMap(({ claimCardId }) => claimCardId ?? [])),
		rowFailures(db(), ids)
	]);
	const nicknames = new Map(cards.map((card) => [card.id, card.nickname]));
	const awaited = new Map(waiting.map((each) => [each.awardId, each]));
	return awards.map((award) => {
		const { accountId, claimCardId } = award;
		const name = accountId ? people.get(accountId)?.name : nicknames.get(claimCardId ?? '');
		return {
			...award,
			holderName: name ?? null,
			byCard: accountId === null && claimCardId !== null,
			waitsFor: awaited.get(award.id)?.address ?? null,
			mailFailed: awaited.get(award.id)?.mailFailed ?? failed.get(award.id) ?? null
		};
	});
}

/** An award with its reason of revocation, for its holder and for those who gave it; nothing for anybody else. */
export function seeAward(actor: Actor, awardId: string): Promise<Award> {
	return ownAward(actor, awardId, maySeeAward);
}

/** How many people hold each of these badges. */
export const seeAwardCounts = (badgeIds: readonly string[]): Promise<Map<string, number>> =>
	countAwards(db(), badgeIds);
