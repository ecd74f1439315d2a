import { hasRole } from '#domains/organisations/may.ts';
import type { Actor } from '#server/actor.ts';
import type { Whose } from './endorsement.ts';

/** Ask others to endorse, and accept or refuse what they wrote: who holds the award, or who organises there. */
export const mayDecideEndorsements = (actor: Actor, { organisationId, holderId }: Whose): boolean =>
	holderId === null
		? hasRole(actor, organisationId, ['owner', 'admin', 'organiser'])
		: actor.kind === 'person' && actor.accountId === holderId;

/** Speak for an organisation: endorse in its name, and take that back. */
export const mayEndorseAs = (actor: Actor, organisationId: string): boolean =>
	hasRole(actor, organisationId, ['owner', 'admin']);

/** Nobody vouches for what is theirs; the holder of an award is somebody else than who gave it. */
export const isOwnPraise = (endorsed: Whose, byOrganisationId: string): boolean =>
	endorsed.holderId === null && endorsed.organisationId === byOrganisationId;

/** Whoever has the link of the mail: write, decline, take back. */
export const mayAnswerByLink = (actor: Actor): boolean => actor.kind !== 'system';

/** Cairn itself forgets the addresses of those who never answered. */
export const maySweepEndorsements = (actor: Actor): boolean => actor.kind === 'system';
