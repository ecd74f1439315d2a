import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isHeldBy } from '#domains/credentials/verify-credential.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { visitor } from '#server/actor.ts';
import { db, pool } from '#server/db.ts';
import { aBadge } from '#support/badges.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer, aStranger } from '#support/issuers.ts';
import { aLearner } from '#support/learners.ts';
import { queued } from '#support/queued.ts';
import { chooseColumns } from './choose-columns.ts';
import { giveBatch } from './give-batch.ts';
import { mailBatch } from './mail-batch.ts';
import { runBatch } from './run-batch.ts';
import { seeBatch, seeBatches, seeWrongRows } from './see-batch.ts';
import { startBatch } from './start-batch.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

async function aGiver() {
	const { organisationId, organiser } = await anIssuer();
	return { organiser, ...(await aBadge(organisationId)) };
}
type Giver = Awaited<ReturnType<typeof aGiver>>;

async function given({ organiser, badgeId }: Giver, people: string) {
	const batchId = await startBatch(organiser, { badgeId }, [people]);
	await runBatch(organiser, { batchId, step: 'confirm' });
	await giveBatch({ batchId });
	return (await seeBatch(organiser, batchId)).batch;
}

test('a table is read, looked through, and given: to passports, or to wait for an address', async () => {
	const giver = await aGiver();
	const { actor, email } = await aLearner();
	const table = `Nome;E-mail;Codice;Data
"Kos; Ana";Ana Kos <${email.toUpperCase()}>;r1;5.11.2026
Ben;ben@new.example;r2;2026-11-06
Nobody;;r3;
Wrong;not-an-address;r4;
Late;cem@new.example;r5;2099-01-01
Twice;ben@new.example;r6;`;
	const batchId = await startBatch(giver.organiser, giver, [table]);
	const draft = await seeBatch(giver.organiser, batchId);
	assert.deepEqual(draft.batch.columns, ['ignore', 'address', 'key', 'awarded-on']);
	assert.deepEqual([draft.batch.rowsTotal, draft.batch.rowsWrong], [6, 3]);
	assert.deepEqual(
		draft.wrong.map(({ number, problem }) => [number, problem]),
		[
			[3, 'batch_problem_no_address'],
			[4, 'batch_problem_address'],
			[5, 'batch_problem_future']
		]
	);
	assert.equal((await seePassport(actor)).length, 0);
	await runBatch(giver.organiser, { batchId, step: 'confirm' });
	await giveBatch({ batchId });
	const { batch } = await seeBatch(giver.organiser, batchId);
	assert.deepEqual([batch.state, batch.rowsGiven, batch.rowsHeld], ['done', 2, 1]);
	const [item] = await seePassport(actor);
	const document = JSON.parse(item?.credential.document ?? '{}');
	assert.equal(isHeldBy(document, email), true);
	assert.equal(document.validFrom, '2026-11-05T12:00:00Z');
	await mailBatch({ batchId });
	const mails = await queued('send-mail');
	assert.equal(mails.filter((mail) => mail.includes(email)).length, 1);
	const waiting = mails.find((mail) => mail.includes('ben@new.example')) ?? '';
	assert.match(waiting, /badge-waiting.*\/en\/waiting\//);
	await mailBatch({ batchId });
	assert.equal((await queued('send-mail')).length, mails.length);
});

test('a plain list of addresses in any shape', async () => {
	const giver = await aGiver();
	const { rowsTotal, rowsGiven } = await given(giver, 'a@l.example, B@l.example;c@l.example\n\nd@l.example');
	// The line tells what parts it: here the comma, so the second and third are one cell.
	assert.ok(rowsTotal >= 1);
	const plain = await given(giver, 'x@l.example\ny@l.example\nx@l.example\n');
	assert.deepEqual([plain.rowsTotal, plain.rowsGiven, plain.rowsHeld], [3, 2, 1]);
	const row = await given(giver, 'p@l.example, q@l.example');
	assert.deepEqual([row.rowsTotal, row.rowsGiven], [2, 2]);
	assert.ok(rowsGiven <= rowsTotal);
});

test('a file sent twice gives once, by address and by key', async () => {
	const giver = await aGiver();
	const first = await given(giver, 'id,email\n1,one@t.example\n2,two@t.example');
	const second = await given(giver, 'id,email\n1,other@t.example\n3,two@t.example\n4,four@t.example');
	assert.deepEqual([first.rowsGiven, second.rowsGiven, second.rowsHeld], [2, 1, 2]);
});

test('a column that was guessed wrong is chosen, and rows are read anew', async () => {
	const giver = await aGiver();
	const { organiser } = giver;
	const people = 'first contact,second contact\nx@c.example,y@c.example\nz@c.example,nonsense';
	const batchId = await startBatch(organiser, giver, [people]);
	assert.deepEqual((await seeBatch(organiser, batchId)).batch.columns, ['address', 'ignore']);
	await chooseColumns(organiser, { batchId, columns: ['ignore', 'address'] });
	const { batch, wrong } = await seeBatch(organiser, batchId);
	assert.deepEqual([batch.rowsWrong, wrong[0]?.number, wrong[0]?.address], [1, 2, 'nonsense']);
	const nobody = chooseColumns(organiser, { batchId, columns: ['ignore', 'ignore'] });
	await assert.rejects(nobody, { code: 'invalid-input' });
	const twice = chooseColumns(organiser, { batchId, columns: ['address', 'address'] });
	await assert.rejects(twice, { code: 'invalid-input' });
	for await (const rows of seeWrongRows(organiser, batchId)) assert.equal(rows.length, 1);
});

test('what is no list of people is refused with a reason', async () => {
	const { organiser, badgeId } = await aGiver();
	for (const people of ['', '\n\n', 'email\n', '"open,1\nb@x.example,2', '\u0000']) {
		await assert.rejects(startBatch(organiser, { badgeId }, [people]), { code: 'invalid-input' });
	}
	const batchId = await startBatch(organiser, { badgeId }, ['name\nnobody\nnowhere']);
	await assert.rejects(runBatch(organiser, { batchId, step: 'confirm' }), { code: 'invalid-input' });
});

test('held, gone on with and called off; what was given stays', async () => {
	const { organiser, badgeId } = await aGiver();
	const people = Array.from({ length: 1200 }, (_, index) => `p${index}@h.example`).join('\n');
	const batchId = await startBatch(organiser, { badgeId }, [people]);
	await assert.rejects(runBatch(organiser, { batchId, step: 'resume' }), { code: 'already-done' });
	await runBatch(organiser, { batchId, step: 'confirm' });
	await runBatch(organiser, { batchId, step: 'pause' });
	await giveBatch({ batchId });
	assert.equal((await seeBatch(organiser, batchId)).batch.rowsGiven, 0);
	await runBatch(organiser, { batchId, step: 'resume' });
	await giveBatch({ batchId });
	const { batch } = await seeBatch(organiser, batchId);
	assert.deepEqual([batch.state, batch.rowsGiven], ['done', 1200]);
	const { count } = await db()
		.selectFrom('credentials')
		.select((eb) => eb.fn.count<number>('statusIndex').distinct().as('count'))
		.where('badgeId', '=', badgeId)
		.executeTakeFirstOrThrow();
	assert.equal(Number(count), 1200);
	await assert.rejects(runBatch(organiser, { batchId, step: 'cancel' }), { code: 'already-done' });
});

test('a job that was begun before hands over to a fresh one, so that kills do not use up its tries', async () => {
	const { organiser, badgeId } = await aGiver();
	const people = Array.from({ length: 1100 }, (_, index) => `p${index}@k.example`).join('\n');
	const batchId = await startBatch(organiser, { badgeId }, [people]);
	await runBatch(organiser, { batchId, step: 'confirm' });
	await giveBatch({ batchId }, 24);
	assert.equal((await seeBatch(organiser, batchId)).batch.rowsGiven, 1000);
	const { rows } = await pool().query(
		`select attempts from graphile_worker.jobs where key = $1 and locked_at is null`,
		[`give-batch:${batchId}`]
	);
	assert.deepEqual(rows, [{ attempts: 0 }]);
	await giveBatch({ batchId }, 1);
	assert.equal((await seeBatch(organiser, batchId)).batch.rowsGiven, 1100);
});

test('a list that several jobs work on at once, as after holding it for a moment: each row is counted once', async () => {
	const { organiser, badgeId } = await aGiver();
	const people = Array.from({ length: 2500 }, (_, index) => `${index},p${index}@j.example`);
	const batchId = await startBatch(organiser, { badgeId }, [`number,email\n${people.join('\n')}`]);
	await runBatch(organiser, { batchId, step: 'confirm' });
	await Promise.all([giveBatch({ batchId }), giveBatch({ batchId }), giveBatch({ batchId })]);
	const { batch } = await seeBatch(organiser, batchId);
	assert.deepEqual([batch.state, batch.rowsGiven, batch.rowsHeld], ['done', 2500, 0]);
	const { count } = await db()
		.selectFrom('batchRows')
		.innerJoin('awards', 'awards.id', 'batchRows.awardId')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('batchId', '=', batchId)
		.where('outcome', '=', 'given')
		.executeTakeFirstOrThrow();
	assert.equal(Number(count), 2500);
});

test('two lists at once give nobody the badge twice', async () => {
	const { organiser, badgeId } = await aGiver();
	const known = await Promise.all(Array.from({ length: 5 }, () => aLearner()));
	const people = [...known.map(({ email }) => email), 'n1@w.example', 'n2@w.example'].join('\n');
	const ids = await Promise.all([1, 2, 3].map(() => startBatch(organiser, { badgeId }, [people])));
	for (const batchId of ids) await runBatch(organiser, { batchId, step: 'confirm' });
	await Promise.all(ids.map((batchId) => giveBatch({ batchId })));
	const batches = await seeBatches(organiser, badgeId);
	assert.equal(
		batches.reduce((sum, { rowsGiven }) => sum + rowsGiven, 0),
		7
	);
	assert.equal((await seePassport(known[0]?.actor ?? visitor)).length, 1);
});

test('only those who may hand the badge out see and run its lists', async () => {
	const { organiser, badgeId } = await aGiver();
	const batchId = await startBatch(organiser, { badgeId }, ['a@d.example']);
	for (const [actor, code] of [
		[visitor, 'sign-in-needed'],
		[await aStranger(), 'not-allowed'],
		[(await aLearner()).actor, 'not-allowed']
	] as const) {
		await assert.rejects(startBatch(actor, { badgeId }, ['a@d.example']), { code });
		await assert.rejects(seeBatch(actor, batchId), { code });
		await assert.rejects(seeBatches(actor, badgeId), { code });
		await assert.rejects(chooseColumns(actor, { batchId, columns: ['address'] }), { code });
		await assert.rejects(runBatch(actor, { batchId, step: 'confirm' }), { code });
		await assert.rejects(seeWrongRows(actor, batchId).next(), { code });
	}
});
