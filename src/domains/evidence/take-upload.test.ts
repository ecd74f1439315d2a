import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Person, visitor } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { pool } from '#server/db.ts';
import { fileStore } from '#server/files/open-store.ts';
import { answerUpload } from '#server/files/answer-upload.ts';
import { openFile } from '#server/files/open-file.ts';
import { sweepUploads } from '#server/files/sweep-uploads.ts';
import { eicar, startClamd } from '#support/clamd.ts';
import { testGround } from '#support/ground.ts';
import { aStranger } from '#support/issuers.ts';
import { aLearner } from '#support/learners.ts';
import { aMember, aQuest, forAssessors } from '#support/quests.ts';
import { runJobs, waitingJobs } from '#support/run-jobs.ts';
import { aFilm, aPhotoWithPlace } from '#support/shown-files.ts';
import { addFile } from './add-file.ts';
import { addLink } from './add-link.ts';
import { openEvidence } from './open-evidence.ts';
import { recheckEvidence } from './recheck-evidence.ts';
import { removeEvidence } from './remove-evidence.ts';
import { seeQuest } from './see-quest.ts';
import { sendSubmission } from './send-submission.ts';
import { setEvidenceVisibility } from './set-evidence-visibility.ts';
import { startQuest } from './start-quest.ts';
import { uploadsOf } from './take-upload.ts';
import { writeSubmission } from './write-submission.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const path = '/evidence/uploads';
const base = `https://cairn.example${path}`;
const takeUpload = (actor: Person, request: Request) => answerUpload(request, { ...uploadsOf(actor), path });
const tus = { 'tus-resumable': '1.0.0' };
const encoded = (text: string) => Buffer.from(text).toString('base64');

const begin = (actor: Person, about: string, length: number, name = 'clip.mp4') =>
	takeUpload(
		actor,
		new Request(base, {
			method: 'POST',
			headers: {
				...tus,
				'upload-length': String(length),
				'upload-metadata': `about ${encoded(about)},filename ${encoded(name)}`
			}
		})
	);

const send = (actor: Person, place: string, offset: number, bytes: Uint8Array) =>
	takeUpload(
		actor,
		new Request(new URL(place, base), {
			method: 'PATCH',
			headers: {
				...tus,
				'content-type': 'application/offset+octet-stream',
				'upload-offset': String(offset),
				'content-length': String(bytes.length)
			},
			body: Buffer.from(bytes)
		})
	);

const head = (actor: Person, place: string) =>
	takeUpload(actor, new Request(new URL(place, base), { method: 'HEAD', headers: tus }));

const piecesOf = async (actor: Person, badgeId: string) =>
	(await seeQuest(actor, badgeId)).tasks[0]?.pieces ?? [];

test('a file comes in parts, is taken up again where it broke off, and is kept when it was looked at', async () => {
	const { badgeId, learner, submissionId } = await aQuest([forAssessors()]);
	const { actor } = learner;
	const film = aFilm();
	const begun = await begin(actor, submissionId, film.length);
	assert.equal(begun.status, 201, await begun.clone().text());
	const place = begun.headers.get('location') ?? '';
	assert.match(place, /^\/evidence\/uploads\/[0-9a-f-]{36}$/);
	assert.equal((await send(actor, place, 0, film.subarray(0, 100))).status, 204);
	assert.equal((await send(actor, place, 0, film.subarray(0, 100))).status, 409, 'the same part again');
	assert.equal((await head(actor, place)).headers.get('upload-offset'), '100');
	assert.equal((await head((await aLearner()).actor, place)).status, 404, 'not anybody’s');
	assert.equal((await send(actor, place, 100, film.subarray(100))).status, 204);
	assert.deepEqual(
		(await piecesOf(actor, badgeId)).map(({ state }) => state),
		['checking']
	);
	await assert.rejects(sendSubmission(actor, { submissionId }), { code: 'not-ready' });
	await runJobs();
	const [piece] = await piecesOf(actor, badgeId);
	assert.deepEqual([piece?.state, piece?.kind, piece?.name], ['ready', 'video', 'clip.mp4']);
	const file = await openEvidence(actor, piece?.id ?? '', undefined);
	assert.deepEqual(Buffer.from(await file.read(0, film.length - 1)), film);
	await assert.rejects(openFile(file.id), { code: 'not-found' }, 'no public address');
	const { rows } = await pool().query('select 1 from uploads union all select 1 from upload_parts');
	assert.equal(rows.length, 0, 'the parts are gone');
});

test('who may send, see and hide what', async () => {
	const { organisationId, badgeId, learner, submissionId } = await aQuest([forAssessors()]);
	const { actor } = learner;
	await addFile(actor, { submissionId, file: { bytes: await aPhotoWithPlace(), name: 'a.jpg' } });
	const [piece] = await piecesOf(actor, badgeId);
	const evidenceId = piece?.id ?? '';
	const assessor = await aMember(organisationId);
	await assert.rejects(
		openEvidence(assessor.actor, evidenceId, undefined),
		{ code: 'not-allowed' },
		'not sent yet'
	);
	await sendSubmission(actor, { submissionId });
	await openEvidence(assessor.actor, evidenceId, undefined);
	const strangers = [visitor, await aStranger(), (await aLearner()).actor];
	for (const other of strangers) {
		const no = { code: other === visitor ? 'sign-in-needed' : 'not-allowed' };
		await assert.rejects(openEvidence(other, evidenceId, undefined), no);
		await assert.rejects(openEvidence(other, evidenceId, 'guessed'), no);
		await assert.rejects(removeEvidence(other, { evidenceId }), no);
		await assert.rejects(setEvidenceVisibility(other, { evidenceId, visibility: 'public' }), no);
		await assert.rejects(addLink(other, { submissionId, link: 'example.org' }), no);
		await assert.rejects(addFile(other, { submissionId, file: { bytes: aFilm(), name: 'a' } }), no);
		await assert.rejects(writeSubmission(other, { submissionId, text: '' }), no);
	}
	await assert.rejects(startQuest(visitor, { badgeId }), { code: 'sign-in-needed' });
	assert.throws(() => uploadsOf(visitor), { code: 'sign-in-needed' });
	await setEvidenceVisibility(actor, { evidenceId, visibility: 'by-link' });
	const token = (await piecesOf(actor, badgeId))[0]?.token ?? undefined;
	await openEvidence(visitor, evidenceId, token);
	await setEvidenceVisibility(actor, { evidenceId, visibility: 'public' });
	await openEvidence(visitor, evidenceId, undefined);
	await setEvidenceVisibility(actor, { evidenceId, visibility: 'private' });
	await assert.rejects(openEvidence(visitor, evidenceId, token), { code: 'sign-in-needed' });
	await removeEvidence(actor, { evidenceId });
	await assert.rejects(openEvidence(actor, evidenceId, undefined), { code: 'not-found' });
});

test('a link is an address of a page, nothing that runs', async () => {
	const { badgeId, learner, submissionId } = await aQuest([forAssessors()]);
	for (const link of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'nowhere', '']) {
		await assert.rejects(addLink(learner.actor, { submissionId, link }), { code: 'invalid-input' }, link);
	}
	await addLink(learner.actor, { submissionId, link: 'blog.example.org/me' });
	assert.equal((await piecesOf(learner.actor, badgeId))[0]?.content, 'https://blog.example.org/me');
});

test('what was begun and forgotten goes, with its bytes; a wrong file is refused with the reason', async () => {
	const { badgeId, learner, submissionId } = await aQuest([forAssessors()]);
	const { actor } = learner;
	const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]);
	const place = (await begin(actor, submissionId, program.length, 'a.jpg')).headers.get('location') ?? '';
	await send(actor, place, 0, program);
	await runJobs();
	const [piece] = await piecesOf(actor, badgeId);
	assert.deepEqual([piece?.state, piece?.problem], ['refused', 'evidence_problem_program']);
	await removeEvidence(actor, { evidenceId: piece?.id });
	assert.equal((await begin(actor, submissionId, 2 ** 31)).status, 413);
	const later = (await begin(actor, submissionId, 1000)).headers.get('location') ?? '';
	await send(actor, later, 0, Buffer.alloc(10));
	const { rows } = await pool().query<{ id: string }>('select id from upload_parts');
	setClock(() => new Date(Date.now() + 3 * 86_400_000));
	await sweepUploads();
	setClock(() => new Date());
	assert.equal(await fileStore().get(rows[0]?.id ?? ''), undefined);
	assert.equal((await head(actor, later)).status, 404);
});

test('with a scanner, nobody sees a file before it was scanned, and a virus is thrown away', async () => {
	const clamd = await startClamd();
	const { evidence } = config();
	evidence.clamd = { host: '127.0.0.1', port: clamd.port };
	try {
		const { badgeId, learner, submissionId } = await aQuest([forAssessors()]);
		const { actor } = learner;
		await addFile(actor, { submissionId, file: { bytes: aFilm(), name: 'good.mp4' } });
		await addFile(actor, { submissionId, file: { bytes: Buffer.from(`so ${eicar}`), name: 'bad.txt' } });
		const waiting = await piecesOf(actor, badgeId);
		assert.deepEqual(
			waiting.map(({ state }) => state),
			['checking', 'checking']
		);
		await assert.rejects(openEvidence(actor, waiting[0]?.id ?? '', undefined), { code: 'not-found' });
		await runJobs();
		assert.deepEqual(
			(await piecesOf(actor, badgeId)).map(({ state, problem }) => [state, problem]),
			[
				['ready', null],
				['refused', 'evidence_problem_infected']
			]
		);
		assert.equal(clamd.scans.length, 2);
		await clamd.stop();
		await addFile(actor, { submissionId, file: { bytes: aFilm(), name: 'later.mp4' } });
		await runJobs();
		assert.deepEqual(
			(await piecesOf(actor, badgeId)).map(({ state }) => state),
			['ready', 'refused', 'checking']
		);
		assert.deepEqual(
			(await waitingJobs()).map(({ task }) => task),
			['check-evidence']
		);
		// The queue has given up; once the scanner is back, nobody has to send it anew.
		await pool().query('update graphile_worker._private_jobs set attempts = max_attempts');
		const again = await startClamd();
		evidence.clamd = { host: '127.0.0.1', port: again.port };
		await recheckEvidence();
		await runJobs();
		assert.equal((await piecesOf(actor, badgeId))[2]?.state, 'checking', 'it is not that long ago');
		setClock(() => new Date(Date.now() + 6 * 86_400_000));
		await recheckEvidence();
		await runJobs();
		setClock(() => new Date());
		await again.stop();
		assert.equal((await piecesOf(actor, badgeId))[2]?.state, 'ready');
	} finally {
		evidence.clamd = undefined;
	}
});
