import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verifyCredential } from '#domains/credentials/verify-credential.ts';
import { visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { aBadge, publishAgain } from '#support/badges.ts';
import { anAskedEndorsement, anEndorsement, tokenInMail } from '#support/endorsements.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer, aStranger } from '#support/issuers.ts';
import { aLearner } from '#support/learners.ts';
import { anAccount, person } from '#support/people.ts';
import { refused } from '#support/refused.ts';
import { countMails } from '#support/visits.ts';
import { askEndorsement } from './ask-endorsement.ts';
import { decideEndorsement } from './decide-endorsement.ts';
import { endorseAs, giveEndorsement } from './give-endorsement.ts';
import { endorsementsInside } from './inside-endorsements.ts';
import { seeEndorsementDesk } from './see-endorsement-desk.ts';
import {
	endorsementDocuments,
	findEndorsement,
	seeEndorsementLink,
	seeEndorsements
} from './see-endorsements.ts';
import { sweepEndorsements } from './sweep-endorsements.ts';
import { declineEndorsement, withdrawByLink, withdrawEndorsement } from './withdraw-endorsement.ts';
import { seeBadge } from '#domains/badges/see-badge.ts';

process.env.CAIRN_DEMO = 'on';
let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

async function aThing() {
	const { organisationId, organiser } = await anIssuer();
	const { badgeId } = await aBadge(organisationId);
	return { organisationId, organiser, badgeId, thing: { about: 'badge', id: badgeId } as const };
}

/** Somebody who owns another organisation, and may speak for it. */
async function aNeighbour() {
	const { organisationId } = await anIssuer();
	const { id } = await anAccount();
	return { organisationId, owner: person(id, { organisations: { [organisationId]: 'owner' } }) };
}

const written = { name: 'Iva Kovač', comment: 'We hire people who hold this.' };

test('somebody without account is asked, writes, is accepted, and takes it back by the same link', async () => {
	const { organiser, badgeId, thing, organisationId } = await aThing();
	const { token } = await anAskedEndorsement(organiser, thing);
	const link = await seeEndorsementLink(visitor, token);
	assert.deepEqual([link.state, link.name, link.wish], ['asked', 'Iva Kovač', 'What do you value?']);
	await refused(giveEndorsement(visitor, { token, name: '', comment: 'x' }), 'invalid-input');
	await giveEndorsement(visitor, { ...written, token, role: 'Head of the workshop' });
	await refused(giveEndorsement(visitor, { ...written, token }), 'already-done');
	assert.deepEqual(await seeEndorsements('badge', [badgeId]), [], 'nobody sees it before it is accepted');

	const [waiting] = (await seeEndorsementDesk(organiser, 'badge', badgeId)).waiting;
	const endorsementId = waiting?.id ?? '';
	await decideEndorsement(organiser, { endorsementId, decision: 'accept' });
	await refused(decideEndorsement(organiser, { endorsementId, decision: 'accept' }), 'already-done');
	const [shown] = await seeEndorsements('badge', [badgeId]);
	assert.deepEqual(shown?.by, { name: 'Iva Kovač', role: 'Head of the workshop', organisationId: null });

	const [document = ''] = await endorsementDocuments('badge', [badgeId]);
	const { issuer, credentialSubject } = JSON.parse(document);
	assert.match(issuer.id, /^did:web:.*:endorsers:/);
	assert.match(issuer.description, /Only their e-mail address was confirmed/);
	assert.match(credentialSubject.id, new RegExp(`/badges/${badgeId}/versions/1$`));
	assert.equal((await verifyCredential(document)).verdict, 'valid');
	const inside = await endorsementsInside(db(), await seeBadge(badgeId));
	assert.deepEqual([inside.badge.length, inside.issuer.length], [1, 0]);
	assert.equal(inside.badge[0]?.credentialSubject.endorsementComment, written.comment);

	await withdrawByLink(visitor, { token });
	await refused(withdrawByLink(visitor, { token }), 'already-done');
	assert.deepEqual(await seeEndorsements('badge', [badgeId]), []);
	const { verdict, facts } = await verifyCredential(document);
	assert.deepEqual([verdict, facts.status], ['not-valid', 'revoked']);
	const row = await findEndorsement(endorsementId);
	assert.deepEqual([row?.comment, row?.endorserName, row?.address, row?.document], ['', '', '', null]);
	assert.ok(organisationId);
});

test('what was written of an older version does not stand inside awards of the new one', async () => {
	const { organiser, badgeId, thing } = await aThing();
	await anEndorsement(organiser, thing);
	await publishAgain(badgeId, 2, { description: 'Now with more river.' });
	assert.equal((await endorsementsInside(db(), await seeBadge(badgeId))).badge.length, 0);
	assert.equal((await endorsementsInside(db(), await seeBadge(badgeId, 1))).badge.length, 1);
	assert.equal((await seeEndorsements('badge', [badgeId])).length, 1);
});

test('an organisation vouches for another with its own key, is accepted or refused, and takes it back', async () => {
	const { organiser, organisationId, badgeId } = await aThing();
	const neighbour = await aNeighbour();
	const about = { about: 'organisation', id: organisationId, organisationId: neighbour.organisationId };
	await endorseAs(neighbour.owner, { ...about, comment: 'They keep their word.' });
	await refused(endorseAs(neighbour.owner, { ...about, comment: 'Again.' }), 'already-done');
	const [waiting] = (await seeEndorsementDesk(organiser, 'organisation', organisationId)).waiting;
	const endorsementId = waiting?.id ?? '';
	await decideEndorsement(organiser, { endorsementId, decision: 'accept' });
	const [document = ''] = await endorsementDocuments('organisation', [organisationId]);
	assert.match(JSON.parse(document).issuer.id, new RegExp(`:organisations:${neighbour.organisationId}$`));
	assert.equal((await verifyCredential(document)).verdict, 'valid');
	assert.equal((await endorsementsInside(db(), await seeBadge(badgeId))).issuer.length, 1);
	const own = await seeEndorsementDesk(neighbour.owner, 'organisation', neighbour.organisationId);
	assert.deepEqual(
		own.givenAway.map(({ endorsed }) => endorsed.id),
		[organisationId]
	);
	await withdrawEndorsement(neighbour.owner, { endorsementId });
	assert.equal((await verifyCredential(document)).facts.status, 'revoked');

	await endorseAs(neighbour.owner, { ...about, comment: 'They still do.' });
	const [again] = (await seeEndorsementDesk(organiser, 'organisation', organisationId)).waiting;
	await decideEndorsement(organiser, { endorsementId: again?.id ?? '', decision: 'refuse' });
	assert.deepEqual(await seeEndorsements('organisation', [organisationId]), []);
});

test('what was accepted may be taken off the page, and counts no more', async () => {
	const { organiser, badgeId, thing } = await aThing();
	const { id } = await anEndorsement(organiser, thing);
	const [document = ''] = await endorsementDocuments('badge', [badgeId]);
	await decideEndorsement(organiser, { endorsementId: id, decision: 'refuse' });
	assert.deepEqual(await seeEndorsements('badge', [badgeId]), []);
	assert.equal((await verifyCredential(document)).facts.status, 'revoked');
});

test('the same address is not asked twice, and never again if it says so', async () => {
	const { organiser, thing } = await aThing();
	const { address, token } = await anAskedEndorsement(organiser, thing);
	const again = () => askEndorsement(organiser, { ...thing, name: 'Iva', address: address.toUpperCase() });
	await refused(again(), 'invalid-input', 'address: endorsement_problem_asked');
	assert.equal(await countMails(address), 1);
	await declineEndorsement(visitor, { token, never: 'yes' });
	await refused(again(), 'invalid-input', 'address: endorsement_problem_no_mail');
	await refused(giveEndorsement(visitor, { ...written, token }), 'already-done');
	const other = await aThing();
	const elsewhere = askEndorsement(other.organiser, { ...other.thing, name: 'Iva', address });
	await refused(elsewhere, 'invalid-input', 'address: endorsement_problem_no_mail');

	const given = await aThing();
	const { address: giver } = await anEndorsement(given.organiser, given.thing);
	const twice = askEndorsement(given.organiser, { ...given.thing, name: 'Iva', address: giver });
	await refused(twice, 'invalid-input', 'address: endorsement_problem_given');
	const no = await aThing();
	const declined = await anAskedEndorsement(no.organiser, no.thing);
	await declineEndorsement(visitor, { token: declined.token });
	const asked = askEndorsement(no.organiser, { ...no.thing, name: 'Iva', address: declined.address });
	await refused(asked, 'invalid-input', 'address: endorsement_problem_declined');
});

test('a question is over after a while; its address is forgotten, and it may be asked anew', async () => {
	const { organiser, badgeId, thing } = await aThing();
	const { address, token } = await anAskedEndorsement(organiser, thing);
	const past = new Date(Date.now() - 1000);
	await db().updateTable('endorsements').set({ expiresAt: past }).where('aboutId', '=', badgeId).execute();
	assert.equal((await seeEndorsementLink(visitor, token)).state, 'expired');
	await refused(giveEndorsement(visitor, { ...written, token }), 'link-expired');
	await sweepEndorsements();
	const { asked } = await seeEndorsementDesk(organiser, 'badge', badgeId);
	assert.deepEqual([asked[0]?.address, asked[0]?.isOver], ['', true]);
	await askEndorsement(organiser, { ...thing, name: 'Iva', address });
	assert.notEqual(await tokenInMail(address), token);
	await refused(seeEndorsementLink(visitor, token), 'link-unknown');
});

test('asking is limited', async () => {
	const { organiser, thing } = await aThing();
	const ask = () => askEndorsement(organiser, { ...thing, name: 'A', address: `${newId()}@outside.example` });
	for (let count = 0; count < 30; count++) await ask();
	await refused(ask(), 'too-many-tries');
});

test('only its own people ask, decide, speak and take back; nobody vouches for what is theirs', async () => {
	const { organiser, organisationId, badgeId, thing } = await aThing();
	const neighbour = await aNeighbour();
	const asked = { ...thing, name: 'A', address: 'a@outside.example' };
	await refused(askEndorsement(visitor, asked), 'sign-in-needed');
	await refused(askEndorsement(neighbour.owner, asked), 'not-allowed');
	const given = { ...thing, comment: 'Good.' };
	const by = neighbour.organisationId;
	await refused(endorseAs(organiser, { ...given, organisationId: by }), 'not-allowed');
	await refused(endorseAs(await aStranger(), { ...given, organisationId: by }), 'not-allowed');
	const owner = person((await anAccount()).id, { organisations: { [organisationId]: 'owner' } });
	await refused(endorseAs(owner, { ...given, organisationId }), 'own-praise');
	const { token } = await anAskedEndorsement(organiser, thing);
	const written = { token, name: 'Me', comment: 'The best.' };
	await refused(giveEndorsement(organiser, written), 'own-praise');
	await refused(giveEndorsement(owner, { ...written, organisationId }), 'own-praise');
	await endorseAs(neighbour.owner, { ...given, organisationId: by });
	const endorsementId = (await seeEndorsementDesk(organiser, 'badge', badgeId)).waiting[0]?.id ?? '';
	await refused(decideEndorsement(neighbour.owner, { endorsementId, decision: 'accept' }), 'not-allowed');
	await refused(decideEndorsement(visitor, { endorsementId, decision: 'accept' }), 'sign-in-needed');
	await refused(withdrawEndorsement(organiser, { endorsementId }), 'not-allowed');
	const { actor } = await aLearner();
	await refused(seeEndorsementDesk(actor, 'badge', badgeId), 'not-allowed');
	assert.equal((await seeEndorsementDesk(neighbour.owner, 'badge', badgeId)).asked.length, 0);
});

test('whoever was asked may answer for an organisation of theirs', async () => {
	const { organiser, badgeId, thing } = await aThing();
	const { token } = await anAskedEndorsement(organiser, thing);
	const neighbour = await aNeighbour();
	assert.deepEqual((await seeEndorsementLink(neighbour.owner, token)).mine, [neighbour.organisationId]);
	await giveEndorsement(neighbour.owner, {
		token,
		comment: 'We vouch.',
		organisationId: neighbour.organisationId
	});
	const [waiting] = (await seeEndorsementDesk(organiser, 'badge', badgeId)).waiting;
	assert.equal(waiting?.by.organisationId, neighbour.organisationId);
});
