import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, type OrganisationRole, system, visitor } from '#server/actor.ts';
import { person } from '#support/people.ts';
import * as may from './may.ts';

const club = { id: 'club', cityId: 'here' };
const as = (role: OrganisationRole): Actor => person(role, { organisations: { club: role } });
const actors: Record<string, Actor> = {
	visitor,
	stranger: person('s'),
	elsewhere: person('e', { organisations: { other: 'owner' } }),
	assessor: as('assessor'),
	organiser: as('organiser'),
	admin: as('admin'),
	owner: as('owner'),
	cityAdmin: person('c', { cities: ['here'] }),
	otherCity: person('d', { cities: ['there'] }),
	operator: person('o', { isOperator: true }),
	system
};
const members = ['assessor', 'organiser', 'admin', 'owner'];

/** Who is allowed; everybody else is denied. */
const allowed: Record<string, [(actor: Actor) => boolean, string[]]> = {
	mayCreateOrganisation: [
		may.mayCreateOrganisation,
		Object.keys(actors).filter((name) => name !== 'visitor')
	],
	mayChangeOrganisation: [(actor) => may.mayChangeOrganisation(actor, 'club'), ['admin', 'owner', 'system']],
	mayCloseOrganisation: [(actor) => may.mayCloseOrganisation(actor, 'club'), ['owner', 'system']],
	mayManageTokens: [(actor) => may.mayManageTokens(actor, 'club'), ['owner', 'system']],
	mayVerifyOrganisation: [
		(actor) => may.mayVerifyOrganisation(actor, club),
		['cityAdmin', 'operator', 'system']
	],
	maySeeMembers: [(actor) => may.maySeeMembers(actor, club), [...members, 'cityAdmin', 'operator', 'system']],
	mayManageMembers: [
		(actor) => may.mayManageMembers(actor, 'club'),
		['admin', 'owner', 'operator', 'system']
	],
	mayAddMember: [may.mayAddMember, ['operator', 'system']],
	'mayGiveRole assessor': [
		(actor) => may.mayGiveRole(actor, 'club', 'assessor'),
		['admin', 'owner', 'operator', 'system']
	],
	'mayGiveRole owner': [(actor) => may.mayGiveRole(actor, 'club', 'owner'), ['owner', 'operator', 'system']],
	'mayTakeRole owner': [(actor) => may.mayTakeRole(actor, 'club', 'owner'), ['owner', 'operator', 'system']],
	mayTransferOrganisation: [(actor) => may.mayTransferOrganisation(actor, 'club'), ['owner', 'system']],
	mayRotateIssuerKey: [(actor) => may.mayRotateIssuerKey(actor, 'club'), ['owner', 'operator', 'system']],
	mayKeepHouse: [may.mayKeepHouse, ['system']],
	mayAcceptInvitation: [
		may.mayAcceptInvitation,
		Object.keys(actors).filter((name) => !['visitor', 'system'].includes(name))
	],
	mayLeaveOrganisation: [(actor) => may.mayLeaveOrganisation(actor, 'club'), [...members, 'system']],
	mayShowThemself: [(actor) => may.mayShowThemself(actor, 'club'), members],
	'hasRole organiser': [(actor) => may.hasRole(actor, 'club', ['organiser']), ['organiser', 'system']]
};

for (const [name, [asks, expected]] of Object.entries(allowed)) {
	test(name, () => {
		const found = Object.keys(actors).filter((key) => asks(actors[key] ?? visitor));
		assert.deepEqual(found.sort(), [...expected].sort());
	});
}

test('mayUseToken denies what is none, and what was revoked', () => {
	assert.equal(may.mayUseToken({ revokedAt: null }), true);
	assert.equal(may.mayUseToken({ revokedAt: new Date(0) }), false);
	assert.equal(may.mayUseToken(undefined), false);
});
