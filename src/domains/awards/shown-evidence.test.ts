import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TaskDraft } from '#domains/badges/task.ts';
import { findCredentialsOfAwards } from '#domains/credentials/see-credential.ts';
import { toldIn } from '#domains/credentials/told-in.ts';
import { verifyCredential } from '#domains/credentials/verify-credential.ts';
import { addFile } from '#domains/evidence/add-file.ts';
import { openEvidence } from '#domains/evidence/open-evidence.ts';
import { removeEvidence } from '#domains/evidence/remove-evidence.ts';
import { reviewSubmission } from '#domains/evidence/review-submission.ts';
import { seeOwnEvidence, seeShownEvidence } from '#domains/evidence/see-evidence-of-award.ts';
import { sendSubmission } from '#domains/evidence/send-submission.ts';
import { setEvidenceVisibility } from '#domains/evidence/set-evidence-visibility.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { publishAgain } from '#support/badges.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { aMember, aQuest, forAssessors } from '#support/quests.ts';
import { runJobs } from '#support/run-jobs.ts';
import { renewAwards, replaceAwards } from './replace-awards.ts';
import { seeAward } from './see-awards.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

/** A badge that was earned with a text and a file. */
async function earned(task: TaskDraft = forAssessors()) {
	const { organisationId, organiser, badgeId, learner, submissionId } = await aQuest([task]);
	const file = { bytes: new TextEncoder().encode('brake pads, left and right'), name: 'parts.txt' };
	await addFile(learner.actor, { submissionId, file });
	await runJobs();
	await sendSubmission(learner.actor, { submissionId, text: 'I mended the brakes.' });
	const assessor = await aMember(organisationId);
	const level = task.levels ? { level: 'level-1' } : {};
	await reviewSubmission(assessor.actor, { submissionId, verdict: 'approve', round: 1, ...level });
	await runJobs();
	const [kept] = await seePassport(learner.actor);
	assert.ok(kept);
	const pieces = (await seeOwnEvidence(learner.actor, kept.item.awardId))?.pieces ?? [];
	const pieceOf = (kind: string) => pieces.find((piece) => piece.kind === kind)?.id ?? '';
	return {
		...{ organiser, badgeId, learner },
		awardId: kept.item.awardId,
		text: pieceOf('text'),
		file: pieceOf('file'),
		document: kept.credential.document ?? ''
	};
}

const namesIn = (document: string) =>
	(JSON.parse(document) as { evidence: { id: string }[] }).evidence.map(({ id }) => id);
const documentOf = async (awardId: string) => (await findCredentialsOfAwards([awardId]))[0]?.document ?? '';
const shownTo = async (awardId: string) =>
	(await seeShownEvidence(visitor, awardId)).map(({ kind, state }) => [kind, state]);

test('each piece is shown as its owner says, beside the badge and nowhere else', async () => {
	const { learner, awardId, text, file } = await earned();
	assert.deepEqual(await shownTo(awardId), []);
	await setEvidenceVisibility(learner.actor, { evidenceId: text, visibility: 'public' });
	assert.deepEqual(await shownTo(awardId), [['text', 'ready']]);
	await setEvidenceVisibility(learner.actor, { evidenceId: file, visibility: 'by-link' });
	assert.deepEqual(await shownTo(awardId), [['text', 'ready']], 'a link is not for everybody');
	await setEvidenceVisibility(learner.actor, { evidenceId: text, visibility: 'private' });
	assert.deepEqual(await shownTo(awardId), []);
	const other = await aLearner();
	assert.equal(await seeOwnEvidence(other.actor, awardId), undefined);
	assert.equal(await seeOwnEvidence(visitor, awardId), undefined);
	assert.deepEqual(await seeShownEvidence(visitor, newId()), []);
});

test('who is too young by now shows nothing, whatever was chosen before', async () => {
	const { learner, awardId, text } = await earned();
	await setEvidenceVisibility(learner.actor, { evidenceId: text, visibility: 'public' });
	await db().updateTable('accounts').set({ birthYear: null }).where('id', '=', learner.id).execute();
	assert.deepEqual(await shownTo(awardId), []);
});

test('evidence is taken away: the file is gone, its place says so, and the credential still verifies', async () => {
	const { learner, awardId, file, document } = await earned();
	const names = namesIn(document);
	assert.equal(names.length, 2);
	for (const name of names) assert.match(name, /^ni:\/\/\/sha-256;[\w-]{43}$/);
	assert.ok((await openEvidence(learner.actor, file, undefined)).byteSize > 0);
	await removeEvidence(learner.actor, { evidenceId: file });
	await assert.rejects(openEvidence(learner.actor, file, undefined), { code: 'not-found' });
	const left = await db()
		.selectFrom('evidence')
		.select(['content', 'name', 'salt', 'fileId'])
		.where('id', '=', file)
		.executeTakeFirstOrThrow();
	assert.deepEqual(left, { content: '', name: '', salt: null, fileId: null });
	assert.deepEqual(await shownTo(awardId), [['file', 'removed']]);
	const own = (await seeOwnEvidence(learner.actor, awardId))?.pieces.map(({ state }) => state);
	assert.deepEqual(own?.sort(), ['ready', 'removed']);
	const { verdict, checks } = await verifyCredential(document);
	assert.equal(verdict, 'valid', JSON.stringify(checks));
});

test('evidence comes along with a renewed or replaced badge, as its owner shows it', async () => {
	const { learner, organiser, badgeId, awardId, text, file, document } = await earned();
	await setEvidenceVisibility(learner.actor, { evidenceId: text, visibility: 'public' });
	await renewAwards(organiser, { badgeId, awardIds: [awardId] });
	const renewed = (await seeAward(learner.actor, awardId)).replacedBy ?? '';
	for (const shown of [awardId, renewed]) assert.deepEqual(await shownTo(shown), [['text', 'ready']]);
	assert.deepEqual(namesIn(await documentOf(renewed)), namesIn(document));
	await removeEvidence(learner.actor, { evidenceId: file });
	await publishAgain(badgeId, 2, { name: 'Mender', tasks: [forAssessors()] });
	await replaceAwards(organiser, { badgeId, awardIds: [renewed] });
	const replaced = (await seeAward(learner.actor, renewed)).replacedBy ?? '';
	const newest = await documentOf(replaced);
	assert.equal(namesIn(newest).length, 1, 'what was taken away is not promised again');
	assert.ok(namesIn(document).includes(namesIn(newest)[0] ?? ''));
	assert.equal((await verifyCredential(newest)).verdict, 'valid');
	assert.deepEqual((await shownTo(replaced)).sort(), [
		['file', 'removed'],
		['text', 'ready']
	]);
	await setEvidenceVisibility(learner.actor, { evidenceId: text, visibility: 'private' });
	assert.deepEqual(await shownTo(replaced), [['file', 'removed']], 'hidden once, hidden everywhere');
	assert.equal((await seeOwnEvidence(learner.actor, replaced))?.pieces.length, 2);
	assert.equal(await seeOwnEvidence((await aLearner()).actor, replaced), undefined);
});

test('a level comes along when the newer version still calls it the same, and what was told always', async () => {
	const levels = 'Begun: with help\nGood: alone';
	const { learner, organiser, badgeId, awardId } = await earned({ ...forAssessors(), levels });
	const next = async (from: string, revision: number, changed: string) => {
		await publishAgain(badgeId, revision, { tasks: [{ ...forAssessors(), levels: changed }] });
		await replaceAwards(organiser, { badgeId, awardIds: [from] });
		const id = (await seeAward(learner.actor, from)).replacedBy ?? '';
		const { credentialSubject } = JSON.parse(await documentOf(id)) as {
			credentialSubject: { result?: unknown[] };
		};
		return { id, results: credentialSubject.result?.length ?? 0 };
	};
	const same = await next(awardId, 2, 'Begun: with some help\nGood: alone');
	assert.equal(same.results, 1);
	assert.equal((await next(same.id, 3, 'Tried\nGood')).results, 0);
	const told = { narrative: 'Led it.', evidence: 'https://river.example/log' };
	const entry = { id: told.evidence, type: ['Evidence'], narrative: told.narrative };
	const named = { id: 'ni:///sha-256;x', type: ['Evidence'] };
	assert.deepEqual(toldIn({ document: JSON.stringify({ evidence: [entry, named] }) }), told);
	for (const none of [null, '{}', JSON.stringify({ evidence: [named] })])
		assert.equal(toldIn({ document: none }), undefined);
});
