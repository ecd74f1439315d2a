import { hasRole } from '#domains/organisations/may.ts';
import type { Actor } from '#server/actor.ts';

/** Make and switch off claim links, give badges, see who has them, take one back. */
export const mayAward = (actor: Actor, organisationId: string): boolean =>
	hasRole(actor, organisationId, ['owner', 'admin', 'organiser']);

/** A program gives badges of the organisation whose token it carries, and sees how far they are; nothing else. */
export const mayAwardByToken = (token: { organisationId: string }, organisationId: string): boolean =>
	token.organisationId === organisationId;

/** Keep a use of a link for a while, or take the badge on a card: whoever stands before the code may. */
export const mayReserve = (actor: Actor): boolean => actor.kind !== 'system';

/** Earn a badge for one's own passport, by a link or by taking over a card. */
export const mayClaim = (actor: Actor): boolean => actor.kind === 'person';

/** Not to take what waits for one's address: whoever holds the link in the mail may. */
export const mayDecline = (actor: Actor): boolean => actor.kind !== 'system';

/** What a holder says of their award is theirs to write. */
export const mayReflect = (actor: Actor, award: { accountId: string | null }): boolean =>
	actor.kind === 'person' && actor.accountId === award.accountId;

/** An award with its reason of revocation is for its holder and for those who gave it. */
export const maySeeAward = (
	actor: Actor,
	award: { accountId: string | null; organisationId: string }
): boolean => mayReflect(actor, award) || mayAward(actor, award.organisationId);

/** Cairn itself tidies up. */
export const maySweepClaims = (actor: Actor): boolean => actor.kind === 'system';

/** Cairn itself reminds people of what waits for them, works through batches, and forgets their lists. */
export const mayWorkBatches = (actor: Actor): boolean => actor.kind === 'system';

/** That every task of a badge is met is told by a fact, not asked for. */
export const mayFinishQuests = (actor: Actor): boolean => actor.kind === 'system';

/** The end of a path is told by facts, not asked for. */
export const mayFinishPlaylists = (actor: Actor): boolean => actor.kind === 'system';
