import type { Actor, OrganisationRole } from '#server/actor.ts';

const makers: readonly (OrganisationRole | undefined)[] = ['owner', 'admin', 'organiser'];

/** Write, publish and retire badges of an organisation, and see their drafts. */
export const mayMakeBadges = (actor: Actor, organisationId: string): boolean =>
	actor.kind === 'system' ||
	(actor.kind === 'person' && makers.includes(actor.organisations.get(organisationId)));
