// One award in all its forms: each is true while the award stands, and none after it was taken back.
import { unbake } from '@cairn/credentials';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { findCredentialsOfAwards } from '#domains/credentials/see-credential.ts';
import { compareHolder, verifyCredential } from '#domains/credentials/verify-credential.ts';
import { makeJwtKey } from '#domains/organisations/make-jwt-key.ts';
import { rotateIssuerKey } from '#domains/organisations/rotate-issuer-key.ts';
import { seeDidDocument } from '#domains/organisations/see-issuer.ts';
import { seeJwk } from '#domains/organisations/see-jwt-keys.ts';
import { ownAssertion, seeHostedAssertion } from '#domains/passport/see-hosted-assertion.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { setVisibility } from '#domains/passport/set-visibility.ts';
import { takeAway } from '#domains/passport/take-away.ts';
import { system, visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { aClaimLink } from '#support/claims.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { claimBadge } from './claim-badge.ts';
import { revokeAward } from './revoke-awards.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const forms = ['json', 'png', 'svg', 'jwt', 'open-badges-2.png', 'open-badges-2.jws'];

async function anAward() {
	const link = await aClaimLink();
	const learner = await aLearner();
	const { awardId } = await claimBadge(learner.actor, link);
	const [credential] = await findCredentialsOfAwards([awardId]);
	const [kept] = await seePassport(learner.actor);
	assert.ok(credential && kept);
	return { ...link, ...learner, awardId, credential, itemId: kept.item.id };
}

/** As a file, which is how it comes back. */
async function taken(award: Awaited<ReturnType<typeof anAward>>, form: string): Promise<Uint8Array> {
	const { body } = await takeAway(award.actor, award.credential.id, form);
	return typeof body === 'string' ? Buffer.from(body) : body;
}

function textOf(file: Uint8Array): string {
	if (file[0] !== 0x89 && file[0] !== 0x3c) return Buffer.from(file).toString();
	const { credential, assertion } = unbake(file);
	return credential ?? assertion ?? '';
}

test('every form is true, and tells to whom it was given', async () => {
	const award = await anAward();
	for (const form of forms) {
		const { verdict, checks } = await verifyCredential(await taken(award, form), ownAssertion);
		assert.equal(verdict, 'valid', `${form}: ${JSON.stringify(checks)}`);
		assert.ok(
			checks.every(({ outcome }) => outcome === 'passed'),
			form
		);
		const text = textOf(await taken(award, form));
		assert.equal((await compareHolder(text, award.email, ownAssertion)).holder.matches, true, form);
		assert.equal((await compareHolder(text, 'sam@petrana.example', ownAssertion)).holder.matches, false);
		for (const secret of [award.email, award.name, award.id]) assert.equal(text.includes(secret), false);
	}
});

test('no form is true once the award was taken back', async () => {
	const award = await anAward();
	const files = await Promise.all(forms.map((form) => taken(award, form)));
	await revokeAward(award.organiser, { awardId: award.awardId, reason: 'Given to the wrong person.' });
	for (const file of files) {
		const { verdict, facts } = await verifyCredential(file, ownAssertion);
		assert.deepEqual([verdict, facts.status], ['not-valid', 'revoked']);
	}
});

test('a public award is hosted, others are signed', async () => {
	const award = await anAward();
	const host = 'cairn.example';
	await assert.rejects(seeHostedAssertion(award.credential.id, host), { code: 'not-found' });
	assert.match(textOf(await taken(award, 'open-badges-2.png')), /^[\w-]+\.[\w-]+\.[\w-]+$/);
	await setVisibility(award.actor, { itemId: award.itemId, visibility: 'public' });
	const file = await taken(award, 'open-badges-2.png');
	const { id } = JSON.parse(textOf(file)) as { id: string };
	assert.equal(id, `https://cairn.example/credentials/${award.credential.id}/open-badges-2.json`);
	const shown = await verifyCredential(file, ownAssertion);
	assert.deepEqual([shown.verdict, shown.hosted], ['valid', true]);
	assert.equal((await verifyCredential(id, ownAssertion)).verdict, 'valid');
	await revokeAward(award.organiser, { awardId: award.awardId, reason: 'Given to the wrong person.' });
	assert.deepEqual(await seeHostedAssertion(award.credential.id, host), { gone: { id, revoked: true } });
	assert.equal((await verifyCredential(file, ownAssertion)).facts.status, 'revoked');
	await setVisibility(award.actor, { itemId: award.itemId, visibility: 'private' });
	await assert.rejects(seeHostedAssertion(award.credential.id, host), { code: 'not-found' });
	assert.equal((await verifyCredential(file, ownAssertion)).verdict, 'cannot-tell');
});

test('what an earlier key signed stays true, and its address stays', async () => {
	const award = await anAward();
	const { organisationId } = award.credential;
	const files = await Promise.all(['jwt', 'open-badges-2.jws'].map((form) => taken(award, form)));
	const header = JSON.parse(
		Buffer.from(textOf(files[0] ?? new Uint8Array()).split('.')[0] ?? '', 'base64url').toString()
	) as {
		alg: string;
		kid: string;
	};
	assert.equal(header.alg, 'RS256');
	const keyId = /\/keys\/([0-9a-f-]{36})\.json$/.exec(header.kid)?.[1] ?? '';
	await rotateIssuerKey(system, organisationId);
	await makeJwtKey(organisationId);
	for (const file of files) assert.equal((await verifyCredential(file, ownAssertion)).verdict, 'valid');
	assert.notDeepEqual(await taken(award, 'jwt'), files[0]);
	assert.equal((await seeJwk(organisationId, keyId, 'cairn.example')).kid, header.kid);
	await assert.rejects(seeJwk(newId(), keyId, null), { code: 'not-found' });
	const { verificationMethod } = await seeDidDocument(organisationId, null);
	const types = (verificationMethod as { type: string }[]).map(({ type }) => type);
	assert.deepEqual(types, ['Multikey', 'Multikey', 'JsonWebKey', 'JsonWebKey']);
});

test('many who ask at once get one key', async () => {
	const award = await anAward();
	const { organisationId } = award.credential;
	await Promise.all([1, 2, 3].map(() => makeJwtKey(organisationId)));
	const keys = await db()
		.selectFrom('jwtKeys')
		.select('id')
		.where('organisationId', '=', organisationId)
		.execute();
	assert.equal(keys.length, 1);
	await assert.rejects(makeJwtKey(newId()), { code: 'not-found' });
});

test('a new organisation leaves the job behind that makes its key', async () => {
	const { credential } = await anAward();
	const { rows } = await sql`
		select 1 from graphile_worker._private_jobs jobs
		join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
		where tasks.identifier = 'make-jwt-key' and payload ->> 'organisationId' = ${credential.organisationId}
	`.execute(db());
	assert.equal(rows.length, 1);
});

test('only its holder takes it away, in a form that there is', async () => {
	const award = await anAward();
	const stranger = await aLearner();
	const { id } = award.credential;
	await assert.rejects(takeAway(stranger.actor, id, 'jwt'), { code: 'not-found' });
	await assert.rejects(takeAway(visitor, id, 'jwt'), { code: 'sign-in-needed' });
	for (const form of ['exe', 'constructor', '']) {
		await assert.rejects(takeAway(award.actor, id, form), { code: 'not-found' });
	}
	const { verdict, elm } = await verifyCredential(await taken(award, 'elm.jsonld'), ownAssertion);
	assert.deepEqual([verdict, elm === undefined], ['not-valid', false], 'it carries no seal');
});
