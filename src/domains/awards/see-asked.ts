import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { findCards } from '#domains/cards/keep-card.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { askedClaims } from './claim-links.sql.server.ts';
import { seeClaimLink } from './see-claim-links.ts';

export type Asked = { claimId: string; name: string; byCard: boolean; askedAt: Date };

/** Who scanned a link that needs confirming and waits for an answer, first come first. */
export async function seeAsked(actor: Actor, linkId: string) {
	const seen = await seeClaimLink(actor, linkId);
	const claims = await askedClaims(db(), linkId);
	const [people, cards] = await Promise.all([
		recipientsOf(claims.flatMap(({ accountId }) => accountId ?? [])),
		findCards(claims.flatMap(({ claimCardId }) => claimCardId ?? []))
	]);
	const nicknames = new Map(cards.map(({ id, nickname }) => [id, nickname]));
	const asked = claims.map(({ id, accountId, claimCardId, askedAt }): Asked => {
		const name = accountId ? people.get(accountId)?.name : nicknames.get(claimCardId ?? '');
		return { claimId: id, name: name ?? '', byCard: claimCardId !== null, askedAt: askedAt ?? new Date(0) };
	});
	return { ...seen, asked };
}
