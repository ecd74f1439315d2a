// An award whose badge and issuer are endorsed, in all its forms: which carry what others vouch for, and which leave it out.
import { unbake } from '@cairn/credentials';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verifyCredential } from '#domains/credentials/verify-credential.ts';
import { withdrawByLink } from '#domains/endorsements/withdraw-endorsement.ts';
import { ownAssertion } from '#domains/passport/see-hosted-assertion.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { takeAway } from '#domains/passport/take-away.ts';
import { visitor } from '#server/actor.ts';
import { aClaimLink } from '#support/claims.ts';
import { anEndorsement } from '#support/endorsements.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { claimBadge } from './claim-badge.ts';
import { takeEndorsements } from './see-endorsement.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const words = { badge: 'They tie knots that hold.', issuer: 'They keep their word.', later: 'Still true.' };

type Vouched = { endorsement?: { id: string; proof?: object }[] };
type Document = { issuer: Vouched; credentialSubject: { achievement: Vouched }; proof?: object };

/** Endorsed before it was given: its badge and who issues it; afterwards its badge once more. */
async function anEndorsedAward() {
	const link = await aClaimLink();
	const { organiser, organisationId, badgeId } = link;
	const badge = { about: 'badge', id: badgeId } as const;
	const inside = await anEndorsement(organiser, badge, words.badge);
	const ofIssuer = await anEndorsement(
		organiser,
		{ about: 'organisation', id: organisationId },
		words.issuer
	);
	const learner = await aLearner();
	await claimBadge(learner.actor, link);
	const later = await anEndorsement(organiser, badge, words.later);
	const [kept] = await seePassport(learner.actor);
	const credentialId = kept?.credential.id ?? '';
	const take = async (form: string) => {
		const { body } = await takeAway(learner.actor, credentialId, form);
		return typeof body === 'string' ? body : textIn(body);
	};
	return { ...learner, credentialId, take, inside, ofIssuer, later };
}

function textIn(picture: Uint8Array): string {
	const { credential, assertion } = unbake(picture);
	return credential ?? assertion ?? '';
}

const payloadOf = (signed: string): string => Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString();

/** What a verifier finds inside, and whether each of it holds. */
const foundInside = async (text: string) => {
	const { verdict, endorsements } = await verifyCredential(text, ownAssertion);
	return { verdict, inside: endorsements.map((one) => [one.verdict, one.comment]).sort() };
};
const bothHold = {
	verdict: 'valid',
	inside: [
		['valid', words.issuer],
		['valid', words.badge]
	].sort()
};

test('what stood when it was given is inside the Open Badges 3.0 forms, signed on its own; later ones are beside', async () => {
	const { actor, credentialId, take, inside, ofIssuer } = await anEndorsedAward();
	for (const form of ['json', 'png']) assert.deepEqual(await foundInside(await take(form)), bothHold, form);
	const { issuer, credentialSubject } = JSON.parse(await take('json')) as Document;
	const ids = ({ endorsement = [] }: Vouched) => endorsement.map(({ id }) => id.split('/').at(-1));
	assert.deepEqual([ids(issuer), ids(credentialSubject.achievement)], [[ofIssuer.id], [inside.id]]);
	const beside = JSON.parse((await takeEndorsements(actor, credentialId)).body) as object[];
	assert.equal(beside.length, 3, 'those inside, and the later one');
	assert.equal(JSON.stringify(beside).includes(words.later), true);
	for (const document of beside)
		assert.equal((await verifyCredential(JSON.stringify(document))).verdict, 'valid');
});

test('the JWT holds the same endorsements, each with the proof of who gave it', async () => {
	const { take } = await anEndorsedAward();
	const [whole, jwt] = [JSON.parse(await take('json')) as Document, await take('jwt')];
	const held = JSON.parse(payloadOf(jwt)) as Document;
	assert.deepEqual(held.issuer.endorsement, whole.issuer.endorsement);
	assert.deepEqual(
		held.credentialSubject.achievement.endorsement,
		whole.credentialSubject.achievement.endorsement
	);
	assert.ok(held.issuer.endorsement?.every(({ proof }) => proof));
	assert.equal(held.proof, undefined, 'it is signed as a whole by the JWT');
	assert.deepEqual(await foundInside(jwt), bothHold);
});

test('Open Badges 2.0 and the European form leave them out, and are read as what they are', async () => {
	const { take } = await anEndorsedAward();
	for (const form of ['open-badges-2.jws', 'open-badges-2.png']) {
		const text = await take(form);
		const claims = payloadOf(text);
		for (const word of [...Object.values(words), 'endorsement']) assert.equal(claims.includes(word), false);
		assert.deepEqual(await foundInside(text), { verdict: 'valid', inside: [] }, form);
	}
	const elm = await take('elm.jsonld');
	for (const word of Object.values(words)) assert.equal(elm.includes(word), false);
	const { verdict, checks, endorsements, elm: read } = await verifyCredential(elm);
	assert.ok(read);
	assert.deepEqual(endorsements, []);
	// It carries no seal (docs/decisions/0034), so anybody could have written it: that alone is held against it.
	assert.equal(verdict, 'not-valid');
	assert.deepEqual(
		checks.filter(({ outcome }) => outcome === 'failed').map(({ code }) => code),
		['proof-missing']
	);
});

test('one that was taken back since counts no more in any form, and the badge stays true', async () => {
	const { take, inside } = await anEndorsedAward();
	const taken = [await take('json'), await take('jwt')];
	await withdrawByLink(visitor, { token: inside.token });
	for (const text of taken) {
		const { verdict, endorsements } = await verifyCredential(text);
		assert.equal(verdict, 'valid');
		assert.deepEqual(
			endorsements.map((one) => [one.comment, one.isWithdrawn]).sort(),
			[
				[words.badge, true],
				[words.issuer, false]
			].sort()
		);
	}
});
