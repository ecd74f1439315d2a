import type { Actor, OrganisationRole } from '#server/actor.ts';

const runsCairn = (actor: Actor): boolean =>
	actor.kind === 'system' || (actor.kind === 'person' && actor.isOperator);

/** Whether somebody holds one of these roles there. Cairn itself may act for every organisation. */
export function hasRole(actor: Actor, organisationId: string, roles: readonly OrganisationRole[]): boolean {
	if (actor.kind !== 'person') return actor.kind === 'system';
	const role = actor.organisations.get(organisationId);
	return role !== undefined && roles.includes(role);
}

export const mayCreateOrganisation = (actor: Actor): boolean => actor.kind !== 'visitor';

export const mayChangeOrganisation = (actor: Actor, organisationId: string): boolean =>
	hasRole(actor, organisationId, ['owner', 'admin']);

export const mayCloseOrganisation = (actor: Actor, organisationId: string): boolean =>
	hasRole(actor, organisationId, ['owner']);

/** The city where an organisation belongs says whether it is who it claims to be. */
export const mayVerifyOrganisation = (actor: Actor, organisation: { cityId: string }): boolean =>
	runsCairn(actor) || (actor.kind === 'person' && actor.cities.has(organisation.cityId));

/** Members know each other; the city that vouches for them and the operator may look too. */
export const maySeeMembers = (actor: Actor, organisation: { id: string; cityId: string }): boolean =>
	hasRole(actor, organisation.id, ['owner', 'admin', 'organiser', 'assessor']) ||
	mayVerifyOrganisation(actor, organisation);

/** The operator too, so that an organisation whose owners are all gone gets one again. */
export const mayManageMembers = (actor: Actor, organisationId: string): boolean =>
	runsCairn(actor) || hasRole(actor, organisationId, ['owner', 'admin']);

/** Without asking them: for those who set up an installation and know whom they name. */
export const mayAddMember = (actor: Actor): boolean => runsCairn(actor);

/** Only an owner makes an owner. An admin gives every other role. */
export const mayGiveRole = (actor: Actor, organisationId: string, role: OrganisationRole): boolean =>
	runsCairn(actor) || hasRole(actor, organisationId, role === 'owner' ? ['owner'] : ['owner', 'admin']);

/** Who may give a role may also take it. */
export const mayTakeRole = mayGiveRole;

export const mayTransferOrganisation = mayCloseOrganisation;

export const mayRotateIssuerKey = (actor: Actor, organisationId: string): boolean =>
	runsCairn(actor) || hasRole(actor, organisationId, ['owner']);

/** Make and revoke what lets a program give badges in its name. */
export const mayManageTokens = (actor: Actor, organisationId: string): boolean =>
	hasRole(actor, organisationId, ['owner']);

/** Whoever carries a token that was made here and is not revoked. */
export const mayUseToken = <T extends { revokedAt: Date | null }>(token: T | undefined): token is T =>
	token !== undefined && token.revokedAt === null;

/** What Cairn does by itself: its own key, clearing away what is over. */
export const mayKeepHouse = (actor: Actor): boolean => actor.kind === 'system';

/** Whoever holds the link proves it by holding it; they only must be somebody. */
export const mayAcceptInvitation = (actor: Actor): boolean => actor.kind === 'person';

/** Nobody else puts a name on the page. */
export const mayShowThemself = (actor: Actor, organisationId: string): boolean =>
	actor.kind === 'person' && actor.organisations.has(organisationId);

export const mayLeaveOrganisation = (actor: Actor, organisationId: string): boolean =>
	hasRole(actor, organisationId, ['owner', 'admin', 'organiser', 'assessor']);
