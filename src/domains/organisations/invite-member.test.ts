import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { system, visitor } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { citiesOf } from '#domains/cities/see-city-roles.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { aCity, aMember, anOrganisation, invitationToken } from '#support/places.ts';
import { newestMail } from '#support/visits.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { closeOrganisation } from './close-organisation.ts';
import { inviteCityAdmin } from './invite-city-admin.ts';
import { inviteMember } from './invite-member.ts';
import { resendInvitation, withdrawInvitation } from './manage-invitation.ts';
import { seeCityAdmins } from './see-city-admins.ts';
import { seeInvitation } from './see-invitation.ts';
import { seeMembers } from './see-members.ts';
import { rolesIn } from './see-roles.ts';
import { sweepInvitations } from './sweep-invitations.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());
afterEach(() => setClock(() => new Date()));

const roleOf = async (accountId: string, organisationId: string) =>
	(await rolesIn(accountId)).organisations.get(organisationId);
const inDays = (days: number) => setClock(() => new Date(Date.now() + days * 24 * 60 * 60 * 1000));

test('an invitation goes out in the language of the page and leads into the organisation', async () => {
	const { id, owner, name } = await anOrganisation();
	const { id: guest, email } = await anAccount();
	await inviteMember(owner, id, { address: ` ${email.toUpperCase()} `, role: 'organiser' }, 'it');
	const mail = await newestMail(email);
	assert.ok(mail?.subject.includes(name) && mail.link.pathname.startsWith('/it/invitations/'));
	const token = await invitationToken(email);
	const seen = await seeInvitation(person(guest), token);
	assert.deepEqual(
		[seen.state, seen.name, seen.role, seen.isForSomebodyElse],
		['open', name, 'organiser', false]
	);
	const place = await acceptInvitation(person(guest), token);
	assert.deepEqual(place, { organisationId: id, cityId: null });
	assert.equal(await roleOf(guest, id), 'organiser');
});

test('the link is the proof: another account may use it, once, and is told for whom it was', async () => {
	const { id, owner } = await anOrganisation();
	const [other, third] = [await anAccount(), await anAccount()];
	const address = `work-${newId()}@example.org`;
	await inviteMember(owner, id, { address, role: 'assessor' }, 'en');
	const token = await invitationToken(address);
	const seen = await seeInvitation(person(other.id), token);
	assert.equal(seen.isForSomebodyElse, true);
	assert.equal(seen.sentTo, 'w…@example.org');
	await acceptInvitation(person(other.id), token);
	await acceptInvitation(person(other.id), token);
	await assert.rejects(acceptInvitation(person(third.id), token), { code: 'link-used-up' });
	assert.equal(await roleOf(third.id, id), undefined);
	const row = await db()
		.selectFrom('invitations')
		.select(['address', 'tokenHash'])
		.where('organisationId', '=', id)
		.executeTakeFirstOrThrow();
	assert.equal(row.address, '', 'nobody needs it any more');
	assert.ok(!row.tokenHash.includes(token));
});

test('unknown, withdrawn, renewed and late links are refused, each by its name', async () => {
	const { id, owner } = await anOrganisation();
	const { id: guest, email } = await anAccount();
	const accept = (token: string) => acceptInvitation(person(guest), token);
	await assert.rejects(accept('nonsense'), { code: 'link-unknown' });
	await assert.rejects(seeInvitation(visitor, 'nonsense'), { code: 'link-unknown' });

	await inviteMember(owner, id, { address: email, role: 'organiser' }, 'en');
	const first = await invitationToken(email);
	const [waiting] = (await seeMembers(owner, id)).invitations;
	await resendInvitation(owner, waiting?.id ?? '');
	const second = await invitationToken(email);
	assert.notEqual(second, first);
	await assert.rejects(accept(first), { code: 'link-unknown' });

	inDays(15);
	await assert.rejects(accept(second), { code: 'link-expired' });
	assert.equal((await seeMembers(owner, id)).invitations[0]?.state, 'expired');
	await resendInvitation(owner, waiting?.id ?? '');
	inDays(20);
	const third = await invitationToken(email);
	await withdrawInvitation(owner, waiting?.id ?? '');
	await assert.rejects(accept(third), { code: 'link-revoked' });
	await assert.rejects(resendInvitation(owner, waiting?.id ?? ''), { code: 'already-done' });
	assert.deepEqual((await seeMembers(owner, id)).invitations, []);
});

test('inviting again renews, it does not double', async () => {
	const { id, owner } = await anOrganisation();
	const address = `twice-${newId()}@example.org`;
	await inviteMember(owner, id, { address, role: 'organiser' }, 'en');
	await inviteMember(owner, id, { address, role: 'admin' }, 'en');
	const { invitations } = await seeMembers(owner, id);
	assert.deepEqual(
		invitations.map(({ role }) => role),
		['admin']
	);
});

test('who is a member already is not invited; an old link takes nothing away', async () => {
	const { id, owner, ownerId } = await anOrganisation();
	const member = await aMember(id, 'organiser');
	const again = inviteMember(owner, id, { address: member.email, role: 'assessor' }, 'en');
	await assert.rejects(again, { code: 'invalid-input' });
	const address = `old-${newId()}@example.org`;
	await inviteMember(owner, id, { address, role: 'assessor' }, 'en');
	await acceptInvitation(person(ownerId), await invitationToken(address));
	assert.equal(await roleOf(ownerId, id), 'owner');
});

test('only who may, invites, withdraws and sends again', async () => {
	const { id, owner } = await anOrganisation();
	const organiser = await aMember(id, 'organiser');
	const admin = await aMember(id, 'admin');
	const { owner: stranger } = await anOrganisation();
	const asked = { address: `x-${newId()}@example.org`, role: 'assessor' };
	await assert.rejects(inviteMember(visitor, id, asked, 'en'), { code: 'sign-in-needed' });
	await assert.rejects(inviteMember(organiser.actor, id, asked, 'en'), { code: 'not-allowed' });
	await assert.rejects(inviteMember(stranger, id, asked, 'en'), { code: 'not-allowed' });
	await assert.rejects(inviteMember(admin.actor, id, { ...asked, role: 'owner' }, 'en'), {
		code: 'not-allowed'
	});
	await inviteMember(owner, id, { ...asked, role: 'owner' }, 'en');
	const invitation = (await seeMembers(owner, id)).invitations[0]?.id ?? '';
	for (const actor of [admin.actor, organiser.actor, stranger]) {
		await assert.rejects(withdrawInvitation(actor, invitation), { code: 'not-allowed' });
		await assert.rejects(resendInvitation(actor, invitation), { code: 'not-allowed' });
	}
	await assert.rejects(withdrawInvitation(owner, newId()), { code: 'not-found' });
	await assert.rejects(resendInvitation(owner, 'nothing'), { code: 'not-found' });
	await assert.rejects(acceptInvitation(visitor, 'x'), { code: 'sign-in-needed' });
	await assert.rejects(seeMembers(stranger, id), { code: 'not-allowed' });
	assert.deepEqual(
		(await seeMembers(organiser.actor, id)).invitations,
		[],
		'addresses are for those who invite'
	);
});

test('a closed organisation takes nobody in', async () => {
	const { id, owner } = await anOrganisation();
	const { id: guest, email } = await anAccount();
	await inviteMember(owner, id, { address: email, role: 'admin' }, 'en');
	const token = await invitationToken(email);
	await closeOrganisation(owner, id);
	await assert.rejects(acceptInvitation(person(guest), token), { code: 'gone' });
	await assert.rejects(inviteMember(owner, id, { address: email, role: 'admin' }, 'en'), { code: 'gone' });
});

test('an address or a role that is none is refused', async () => {
	const { id, owner } = await anOrganisation();
	const asked = inviteMember(owner, id, { address: 'nobody', role: 'king' }, 'en');
	await assert.rejects(asked, (error: { fields: { field: string }[] }) => error.fields.length === 2);
});

test('a city admin is invited by mail too, by those who look after the city', async () => {
	const cityId = await aCity();
	const { id: guest, email } = await anAccount();
	await assert.rejects(inviteCityAdmin(person(guest), cityId, { address: email }, 'en'), {
		code: 'not-allowed'
	});
	await inviteCityAdmin(system, cityId, { address: email }, 'en');
	assert.equal((await seeCityAdmins(system, cityId)).invitations.length, 1);
	const place = await acceptInvitation(person(guest), await invitationToken(email));
	assert.deepEqual(place, { organisationId: null, cityId });
	assert.deepEqual([...(await citiesOf(guest))], [cityId]);
	const admin = person(guest, { cities: [cityId] });
	const { admins, invitations } = await seeCityAdmins(admin, cityId);
	assert.deepEqual([admins[0]?.isMe, invitations.length], [true, 0]);
	await assert.rejects(seeCityAdmins(visitor, cityId), { code: 'sign-in-needed' });
});

test('what ended long ago is forgotten', async () => {
	const { id, owner } = await anOrganisation();
	await inviteMember(owner, id, { address: `old-${newId()}@example.org`, role: 'admin' }, 'en');
	inDays(40);
	await sweepInvitations();
	assert.equal((await seeMembers(owner, id)).invitations.length, 1);
	inDays(50);
	await sweepInvitations();
	assert.equal((await seeMembers(owner, id)).invitations.length, 0);
});
