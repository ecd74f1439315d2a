import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verifyCredential } from '#domains/credentials/verify-credential.ts';
import { makeToken } from '#domains/organisations/make-token.ts';
import { tokenRule } from '#domains/organisations/open-token.ts';
import { revokeToken } from '#domains/organisations/revoke-token.ts';
import { seeTokens } from '#domains/organisations/see-tokens.ts';
import { ownAssertion } from '#domains/passport/see-hosted-assertion.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { visitor } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { Refusal } from '#server/refusal.ts';
import { aBadge } from '#support/badges.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer, aStranger } from '#support/issuers.ts';
import { aLearner } from '#support/learners.ts';
import { person } from '#support/people.ts';
import { awardByApi } from './award-by-api.ts';
import { giveBatch } from './give-batch.ts';
import { seeBatchByApi } from './see-batch-by-api.ts';
import { sweepBatches } from './sweep-batches.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

async function aProgram() {
	const { organisationId, organiser } = await anIssuer();
	const owner = person(organiser.accountId, { organisations: { [organisationId]: 'owner' } });
	const token = await makeToken(owner, organisationId, { name: 'Register' });
	const { badgeId } = await aBadge(organisationId);
	return { organisationId, organiser, owner, badgeId, token };
}
const visitOf = (token: string, idempotencyKey: string | null = newId()) => ({
	authorization: `Bearer ${token}`,
	idempotencyKey
});
const batchesOf = (badgeId: string) =>
	db().selectFrom('batches').select('id').where('badgeId', '=', badgeId).execute();

test('a program gives a badge, with what was done, and sees it happen', async () => {
	const { badgeId, token, owner, organisationId } = await aProgram();
	const { email, actor } = await aLearner();
	const recipients = [
		{ email, narrative: 'Led the "clean-up" — 40 bags.', evidence: 'https://river.example/log?day=1&who=2' },
		{ email: 'new@api.example', awardedOn: '2026-11-02', narrative: 'Counted fish.' },
		{ email: 'plain@api.example' }
	];
	const { batchId, ...accepted } = await awardByApi(visitOf(token), badgeId, { recipients });
	assert.deepEqual(accepted, { badgeId, recipients: 3 });
	const begun = await seeBatchByApi(visitOf(token), batchId);
	assert.deepEqual([begun.state, begun.rowsGiven, begun.rowsTotal], ['running', 0, 3]);
	await giveBatch({ batchId });
	const done = await seeBatchByApi(visitOf(token), batchId);
	assert.deepEqual([done.state, done.rowsGiven], ['done', 3]);
	const [item] = await seePassport(actor);
	const text = item?.credential.document ?? '';
	assert.deepEqual((JSON.parse(text) as { evidence: unknown }).evidence, [
		{
			id: 'https://river.example/log?day=1&who=2',
			type: ['Evidence'],
			narrative: 'Led the "clean-up" — 40 bags.'
		}
	]);
	const all = await db()
		.selectFrom('credentials')
		.select('document')
		.where('badgeId', '=', badgeId)
		.execute();
	const documents = all.map(({ document }) => document ?? '');
	for (const document of documents)
		assert.equal((await verifyCredential(Buffer.from(document), ownAssertion)).verdict, 'valid');
	assert.equal(documents.filter((document) => document.includes('"evidence"')).length, 2);
	const [seen] = (await seeTokens(owner, organisationId)).tokens;
	assert.deepEqual([seen?.name, seen?.lastUsedAt instanceof Date], ['Register', true]);
	assert.equal(JSON.stringify(seen).includes(token), false);
});

test('the same request under the same key is one batch; another one is refused', async () => {
	const { badgeId, token } = await aProgram();
	const visit = visitOf(token);
	const body = { recipients: [{ email: 'once@api.example' }] };
	const twins = await Promise.all(Array.from({ length: 6 }, () => awardByApi(visit, badgeId, body)));
	assert.equal(new Set(twins.map(({ batchId }) => batchId)).size, 1);
	assert.equal((await batchesOf(badgeId)).length, 1);
	assert.deepEqual(await awardByApi(visit, badgeId, body), twins[0]);
	const other = { recipients: [{ email: 'twice@api.example' }] };
	await assert.rejects(awardByApi(visit, badgeId, other), { code: 'key-taken' });
	const again = await awardByApi(visitOf(token), badgeId, body);
	await giveBatch(again);
	await giveBatch({ batchId: twins[0]?.batchId });
	const states = await Promise.all(
		[again.batchId, twins[0]?.batchId ?? ''].map((id) => seeBatchByApi(visit, id))
	);
	assert.deepEqual(
		states.map(({ rowsGiven, rowsHeld }) => [rowsGiven, rowsHeld]),
		[
			[1, 0],
			[0, 1]
		],
		'a new key is a new request, which gives nobody the badge twice'
	);
});

test('a key is kept for seven days', async () => {
	const { badgeId, token } = await aProgram();
	const visit = visitOf(token);
	const body = { recipients: [{ email: 'week@api.example' }] };
	const start = new Date('2030-01-01T12:00:00Z');
	try {
		setClock(() => start);
		const first = await awardByApi(visit, badgeId, body);
		setClock(() => new Date(start.getTime() + 7 * 86_400_000 - 1000));
		await sweepBatches();
		assert.deepEqual(await awardByApi(visit, badgeId, body), first);
		setClock(() => new Date(start.getTime() + 7 * 86_400_000 + 1000));
		assert.notEqual((await awardByApi(visit, badgeId, body)).batchId, first.batchId);
	} finally {
		setClock(() => new Date());
	}
});

test('one wrong row and nothing is given; each is named', async () => {
	const { badgeId, token } = await aProgram();
	const recipients = [
		{ email: 'fine@api.example' },
		{ email: 'nonsense' },
		{ email: 'late@api.example', awardedOn: '2099-01-01' },
		{ email: 'link@api.example', evidence: 'javascript:alert(1)' }
	];
	await assert.rejects(awardByApi(visitOf(token), badgeId, { recipients }), (error) => {
		assert.ok(error instanceof Refusal);
		assert.deepEqual(
			error.fields.map(({ field, message }) => [field, message]),
			[
				['recipients.1.email', 'batch_problem_address'],
				['recipients.2.awardedOn', 'batch_problem_future'],
				['recipients.3.evidence', 'batch_problem_evidence']
			]
		);
		return true;
	});
	assert.deepEqual(await batchesOf(badgeId), []);
	const many = Array.from({ length: 1001 }, (_, n) => ({ email: `n${n}@api.example` }));
	for (const body of [null, [], {}, { recipients: [] }, { recipients: many }, { recipients, admin: true }])
		await assert.rejects(awardByApi(visitOf(token), badgeId, body), { code: 'invalid-input' });
	for (const key of [null, '', 'a b', 'x'.repeat(256)]) {
		const body = { recipients: [{ email: 'fine@api.example' }] };
		await assert.rejects(awardByApi(visitOf(token, key), badgeId, body), { code: 'invalid-input' });
	}
});

test('a token opens its own organisation, until it is revoked', async () => {
	const one = await aProgram();
	const other = await aProgram();
	const body = { recipients: [{ email: 'a@own.example' }] };
	const { batchId } = await awardByApi(visitOf(one.token), one.badgeId, body);
	await assert.rejects(awardByApi(visitOf(one.token), other.badgeId, body), { code: 'not-allowed' });
	await assert.rejects(seeBatchByApi(visitOf(other.token), batchId), { code: 'not-found' });
	for (const token of ['', 'cairn_wrong', `${one.token}x`])
		await assert.rejects(awardByApi(visitOf(token), one.badgeId, body), { code: 'sign-in-needed' });
	const [token] = (await seeTokens(one.owner, one.organisationId)).tokens;
	const tokenId = token?.id ?? '';
	await assert.rejects(revokeToken(other.owner, other.organisationId, { tokenId }), { code: 'not-found' });
	await revokeToken(one.owner, one.organisationId, { tokenId });
	await revokeToken(one.owner, one.organisationId, { tokenId });
	await assert.rejects(seeBatchByApi(visitOf(one.token), batchId), { code: 'sign-in-needed' });
});

test('only an owner makes, sees and revokes tokens', async () => {
	const { organisationId, organiser } = await aProgram();
	for (const [actor, code] of [
		[visitor, 'sign-in-needed'],
		[organiser, 'not-allowed'],
		[await aStranger(), 'not-allowed']
	] as const) {
		await assert.rejects(makeToken(actor, organisationId, { name: 'x' }), { code });
		await assert.rejects(seeTokens(actor, organisationId), { code });
		await assert.rejects(revokeToken(actor, organisationId, { tokenId: newId() }), { code });
	}
});

test('a program that asks too often is told to wait', async () => {
	const { token } = await aProgram();
	for (let n = 0; n < tokenRule.tries; n++)
		await assert.rejects(seeBatchByApi(visitOf(token), newId()), { code: 'not-found' });
	await assert.rejects(seeBatchByApi(visitOf(token), newId()), { code: 'too-many-tries' });
});
