import { hasRole } from '#domains/organisations/may.ts';
import { type Check, kindOf } from '#domains/badges/task.ts';
import type { Actor } from '#server/actor.ts';
import type { Evidence } from './evidence.ts';

type Owned = { accountId: string | null };

/** Work on a badge: for oneself, as somebody signed in. */
export const mayWorkOnBadge = (actor: Actor): boolean => actor.kind === 'person';

/** What somebody shows is theirs alone to write, send, hide and take away. */
export const mayChangeEvidence = (actor: Actor, { accountId }: Owned): boolean =>
	actor.kind === 'person' && actor.accountId === accountId;

/** Whoever works for the organisation of a badge may review for it, but not what is their own. */
export const mayReview = (actor: Actor, submission: Owned & { organisationId: string }): boolean =>
	actor.kind === 'person' &&
	actor.accountId !== submission.accountId &&
	hasRole(actor, submission.organisationId, ['owner', 'admin', 'organiser', 'assessor']);

/** A peer is whom the learner asked, by a link, and only where the task is checked by peers. */
export const mayReviewAsPeer = (
	actor: Actor,
	submission: Owned & { peerToken: string | null },
	check: Check,
	token: string | undefined
): boolean =>
	actor.kind === 'person' &&
	actor.accountId !== submission.accountId &&
	kindOf(check) === 'peers' &&
	submission.peerToken !== null &&
	submission.peerToken === token;

/** Work through what an organisation is sent, share it out, see how far assessors agree. */
export const maySeeQueue = (actor: Actor, organisationId: string): boolean =>
	hasRole(actor, organisationId, ['owner', 'admin', 'organiser', 'assessor']);

/** How much is reviewed twice is for those who answer for the badge. */
export const maySetReviewRules = (actor: Actor, organisationId: string): boolean =>
	hasRole(actor, organisationId, ['owner', 'admin', 'organiser']);

/** A piece itself: its learner, whoever has its link, or anybody, as its learner says. Reviewers have their own door. */
export const maySeeEvidence = (
	actor: Actor,
	piece: Pick<Evidence, 'accountId' | 'visibility' | 'token'>,
	token: string | undefined
): boolean =>
	(actor.kind === 'person' && actor.accountId === piece.accountId) ||
	piece.visibility === 'public' ||
	(piece.visibility === 'by-link' && piece.token !== null && piece.token === token);

/** Files are looked at, and forgotten when they are done, by Cairn itself. */
export const mayTendEvidence = (actor: Actor): boolean => actor.kind === 'system';
