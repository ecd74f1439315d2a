import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system, visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { aMember, anOrganisation } from '#support/places.ts';
import {
	addMember,
	changeMemberRole,
	leaveOrganisation,
	removeMember,
	transferOrganisation
} from './change-members.ts';
import { inviteMember } from './invite-member.ts';
import { organisationsOnAccountLeft } from './on-account-left.ts';
import { organisationsOnAddressVerified } from './on-address-verified.ts';
import { rolesIn } from './see-roles.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const roleOf = async (accountId: string, organisationId: string) =>
	(await rolesIn(accountId)).organisations.get(organisationId);

test('an owner changes roles and removes members', async () => {
	const { id, owner } = await anOrganisation();
	const member = await aMember(id, 'assessor');
	await changeMemberRole(owner, id, member.id, { role: 'owner' });
	assert.equal(await roleOf(member.id, id), 'owner');
	await removeMember(owner, id, member.id);
	assert.equal(await roleOf(member.id, id), undefined);
	for (const nobody of [member.id, newId(), 'nobody']) {
		await assert.rejects(removeMember(owner, id, nobody), { code: 'not-found' });
	}
});

test('an admin touches neither owners nor makes one', async () => {
	const { id, ownerId } = await anOrganisation();
	const admin = await aMember(id, 'admin');
	const other = await aMember(id, 'organiser');
	await changeMemberRole(admin.actor, id, other.id, { role: 'assessor' });
	await assert.rejects(changeMemberRole(admin.actor, id, other.id, { role: 'owner' }), {
		code: 'not-allowed'
	});
	await assert.rejects(changeMemberRole(admin.actor, id, ownerId, { role: 'assessor' }), {
		code: 'not-allowed'
	});
	await assert.rejects(removeMember(admin.actor, id, ownerId), { code: 'not-allowed' });
	await assert.rejects(transferOrganisation(admin.actor, id, admin.id), { code: 'not-allowed' });
});

test('others change nothing', async () => {
	const { id, ownerId } = await anOrganisation();
	const { owner: stranger } = await anOrganisation();
	const organiser = await aMember(id, 'organiser');
	for (const actor of [stranger, organiser.actor]) {
		await assert.rejects(changeMemberRole(actor, id, ownerId, { role: 'admin' }), { code: 'not-allowed' });
		await assert.rejects(removeMember(actor, id, ownerId), { code: 'not-allowed' });
		await assert.rejects(transferOrganisation(actor, id, organiser.id), { code: 'not-allowed' });
	}
	await assert.rejects(leaveOrganisation(stranger, id), { code: 'not-allowed' });
	await assert.rejects(leaveOrganisation(visitor, id), { code: 'sign-in-needed' });
});

test('only the operator and Cairn itself add somebody without asking', async () => {
	const { id, owner } = await anOrganisation();
	const { id: accountId } = await anAccount();
	await assert.rejects(addMember(owner, id, accountId, 'organiser'), { code: 'not-allowed' });
	await addMember(system, id, accountId, 'organiser');
	assert.equal(await roleOf(accountId, id), 'organiser');
	await assert.rejects(addMember(system, id, accountId, 'admin'), { code: 'already-done' });
});

test('the last owner neither leaves, nor steps down, nor is removed', async () => {
	const { id, owner, ownerId } = await anOrganisation();
	await assert.rejects(leaveOrganisation(owner, id), { code: 'last-owner' });
	await assert.rejects(changeMemberRole(owner, id, ownerId, { role: 'admin' }), { code: 'last-owner' });
	await assert.rejects(removeMember(owner, id, ownerId), { code: 'last-owner' });
	const member = await aMember(id, 'organiser');
	await leaveOrganisation(member.actor, id);
	assert.equal(await roleOf(member.id, id), undefined);
});

test('two owners who leave at the same moment: one of them stays', async () => {
	const { id, owner } = await anOrganisation();
	const other = await aMember(id, 'owner');
	const left = await Promise.allSettled([leaveOrganisation(owner, id), leaveOrganisation(other.actor, id)]);
	assert.deepEqual(left.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
});

test('an organisation is handed over; the giver stays as admin', async () => {
	const { id, owner, ownerId } = await anOrganisation();
	const heir = await aMember(id, 'assessor');
	await assert.rejects(transferOrganisation(owner, id, ownerId), { code: 'already-done' });
	await assert.rejects(transferOrganisation(owner, id, newId()), { code: 'not-found' });
	await transferOrganisation(owner, id, heir.id);
	assert.deepEqual([await roleOf(heir.id, id), await roleOf(ownerId, id)], ['owner', 'admin']);
});

test('who deletes the account is gone from every table; the admin who was there longest becomes owner', async () => {
	const { id, owner, ownerId } = await anOrganisation();
	await aMember(id, 'organiser');
	const heir = await aMember(id, 'admin');
	await aMember(id, 'admin');
	await inviteMember(owner, id, { address: `x-${newId()}@example.org`, role: 'admin' }, 'en');
	await organisationsOnAccountLeft.hear({ accountId: ownerId });
	await organisationsOnAccountLeft.hear({ accountId: ownerId });
	assert.equal(await roleOf(ownerId, id), undefined);
	assert.equal(await roleOf(heir.id, id), 'owner');
	const invited = await db()
		.selectFrom('invitations')
		.select('id')
		.where('invitedBy', '=', ownerId)
		.execute();
	assert.deepEqual(invited, []);
});

test('invitations to somebody leave with them, also when their address was proved later', async () => {
	const { id, owner } = await anOrganisation();
	const { id: accountId, email } = await anAccount();
	const later = `later-${newId()}@example.org`;
	await inviteMember(owner, id, { address: email, role: 'admin' }, 'en');
	await inviteMember(owner, id, { address: later, role: 'admin' }, 'en');
	await organisationsOnAddressVerified.hear({ accountId, address: later });
	await organisationsOnAccountLeft.hear({ accountId });
	const rows = await db()
		.selectFrom('invitations')
		.select('address')
		.where('organisationId', '=', id)
		.execute();
	assert.deepEqual(rows, []);
	assert.equal((await rolesIn(person(accountId).accountId)).organisations.size, 0);
});
