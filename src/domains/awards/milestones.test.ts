import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { retireBadge } from '#domains/badges/retire-badge.ts';
import { seeNotifications } from '#domains/notifications/see-notifications.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { type Actor, type Person, system, visitor } from '#server/actor.ts';
import { db, pool } from '#server/db.ts';
import { aBadge, aBadgeDraft, publishAgain } from '#support/badges.ts';
import { aClaimToken } from '#support/claims.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer } from '#support/issuers.ts';
import { aLearner } from '#support/learners.ts';
import { anyOf, aStone } from '#support/milestones.ts';
import { runJobs, waitingJobs } from '#support/run-jobs.ts';
import { claimBadge } from './claim-badge.ts';
import { claimWithCard } from './claim-with-card.ts';
import { declineAward } from './decline-award.ts';
import { findEarners } from './find-earners.ts';
import { makeClaimLink } from './make-claim-link.ts';
import { meetByItself } from './meet-by-itself.ts';
import { revokeAward } from './revoke-awards.ts';
import { resumeAwards, suspendAwards } from './suspend-awards.ts';
import { takeOverCard } from './take-over-card.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const names = async (actor: Actor) => (await seePassport(actor)).map(({ badge }) => badge.name).sort();

/** Two badges of two organisations, and the milestone of a third that any `needed` of them make. */
async function aMilestone(needed = 2) {
	const [wall, river] = [await aStone('Wall'), await aStone('River')];
	const summit = await aStone('Summit', [anyOf(needed, [wall.badgeId, river.badgeId])]);
	await runJobs();
	return { wall, river, summit };
}

async function countQuests({ accountId }: Person): Promise<number> {
	const rows = await db().selectFrom('quests').select('id').where('accountId', '=', accountId).execute();
	return rows.length;
}

test('a milestone across organisations is given by itself, told in the app, and once', async () => {
	const { wall, river, summit } = await aMilestone();
	const { actor, id } = await aLearner();
	await wall.claim(actor);
	await runJobs();
	assert.deepEqual(await names(actor), ['Wall']);
	assert.equal(await countQuests(actor), 0, 'nobody is set on a way of which they have nothing whole yet');
	await river.claim(actor);
	await runJobs();
	assert.deepEqual(await names(actor), ['River', 'Summit', 'Wall']);
	const told = await seeNotifications(actor, 'en');
	assert.match(JSON.stringify(told), /Summit/u);
	const repeated = { badgeId: summit.badgeId, accountIds: [id, id] };
	await Promise.all([meetByItself(system, repeated), meetByItself(system, repeated)]);
	await runJobs();
	assert.equal((await names(actor)).length, 3);
	assert.deepEqual(await waitingJobs(), []);
});

test('two workers at the same moment give one award', async () => {
	const { wall, river, summit } = await aMilestone();
	const { actor, id } = await aLearner();
	const silent = { 'badge-awarded': [] };
	await wall.claim(actor);
	await river.claim(actor);
	await runJobs(silent);
	const looking = { badgeId: summit.badgeId, accountIds: [id] };
	await Promise.all([1, 2, 3, 4].map(() => meetByItself(system, looking)));
	await Promise.all([runJobs(), runJobs()]);
	assert.deepEqual(await names(actor), ['River', 'Summit', 'Wall']);
	assert.deepEqual(await waitingJobs(), []);
});

test('a milestone of milestones goes on by itself, and so does what a card brings', async () => {
	const { wall, summit } = await aMilestone(1);
	const range = await aStone('Range', [anyOf(1, [summit.badgeId])]);
	await aStone('Atlas', [anyOf(1, [range.badgeId])]);
	const { actor } = await aLearner();
	const card = { linkToken: wall.linkToken, claimToken: aClaimToken(), nickname: 'Robin' };
	const { code } = await claimWithCard(visitor, card);
	await runJobs();
	await takeOverCard(actor, { code });
	await runJobs();
	assert.deepEqual(await names(actor), ['Atlas', 'Range', 'Summit', 'Wall']);
});

test('what was taken back, is held back or has ended does not count; resumed, it does', async () => {
	const { wall, river } = await aMilestone();
	const { actor } = await aLearner();
	const held = await wall.claim(actor);
	await suspendAwards(wall.organiser, { badgeId: wall.badgeId, awardIds: [held], reason: 'A question.' });
	await river.claim(actor);
	await runJobs();
	assert.deepEqual(await names(actor), ['River', 'Wall']);
	await resumeAwards(wall.organiser, { badgeId: wall.badgeId, awardIds: [held] });
	await runJobs();
	assert.deepEqual(await names(actor), ['River', 'Summit', 'Wall']);

	const other = (await aLearner()).actor;
	await revokeAward(wall.organiser, { awardId: await wall.claim(other), reason: 'A mistake.' });
	const ended = await river.claim((await aLearner()).actor);
	await pool().query(`update awards set expires_at = now() - interval '1 day' where id = $1`, [ended]);
	await river.claim(other);
	await runJobs();
	assert.ok(!(await names(other)).includes('Summit'));
});

test('a milestone stays when what led to it is taken back, and is not given again when it was declined', async () => {
	const { wall, river, summit } = await aMilestone();
	const { actor } = await aLearner();
	const first = await wall.claim(actor);
	await river.claim(actor);
	await runJobs();
	await revokeAward(wall.organiser, { awardId: first, reason: 'A mistake.' });
	await runJobs();
	const kept = (await seePassport(actor)).find(({ badge }) => badge.badgeId === summit.badgeId);
	assert.equal(kept?.credential.revokedAt, null);
	await declineAward(actor, { awardId: kept?.item.awardId ?? '' });
	const { token: linkToken } = await makeClaimLink(wall.organiser, { badgeId: wall.badgeId });
	await claimBadge(actor, { linkToken });
	await runJobs();
	const given = await db().selectFrom('awards').select('id').where('badgeId', '=', summit.badgeId).execute();
	assert.equal(given.length, 1);
});

test('a badge taken back while another task is open opens its task again', async () => {
	const wall = await aStone('Wall');
	const river = await aStone('River');
	const tasks = [
		{ ...anyOf(1, [wall.badgeId]), text: 'The wall.' },
		{ ...anyOf(1, [river.badgeId]), text: 'The river.' }
	];
	await aStone('Summit', tasks);
	const { actor } = await aLearner();
	const first = await wall.claim(actor);
	await runJobs();
	assert.equal(await countQuests(actor), 1);
	await revokeAward(wall.organiser, { awardId: first, reason: 'A mistake.' });
	await river.claim(actor);
	await runJobs();
	assert.ok(!(await names(actor)).includes('Summit'));
	const { token: linkToken } = await makeClaimLink(wall.organiser, { badgeId: wall.badgeId });
	await claimBadge(actor, { linkToken });
	await runJobs();
	assert.ok((await names(actor)).includes('Summit'));
	assert.deepEqual(await waitingJobs(), []);
});

test('who had everything before the milestone was published is found; a retired one is not given', async () => {
	const [wall, river] = [await aStone('Wall'), await aStone('River')];
	const [early, half] = [(await aLearner()).actor, (await aLearner()).actor];
	await wall.claim(early);
	await river.claim(early);
	await river.claim(half);
	const { organisationId } = await anIssuer();
	const { badgeId } = await aBadge(organisationId, {
		name: 'Summit',
		tasks: [anyOf(2, [wall.badgeId, river.badgeId])]
	});
	await runJobs();
	assert.deepEqual(await names(early), ['River', 'Summit', 'Wall']);
	assert.deepEqual(await names(half), ['River']);
	await retireBadge(system, { badgeId });
	await wall.claim(half);
	await runJobs();
	await findEarners({ badgeId });
	assert.deepEqual(await names(half), ['River', 'Wall']);
	assert.deepEqual(await waitingJobs(), []);
});

test('a circle, itself, and a badge that is not public are refused in words', async () => {
	const { wall, summit } = await aMilestone();
	const refused = (badgeId: string, listed: string, message: string, revision = 2) =>
		assert.rejects(publishAgain(badgeId, revision, { tasks: [anyOf(1, [listed])] }), {
			fields: [{ field: 'tasks.0.badges', message }]
		});
	await refused(wall.badgeId, summit.badgeId, 'badge_problem_circle');
	await refused(summit.badgeId, summit.badgeId, 'badge_problem_circle');
	const range = await aStone('Range', [anyOf(1, [summit.badgeId])]);
	const { river } = await aMilestone();
	await refused(wall.badgeId, range.badgeId, 'badge_problem_circle', 3);
	await refused(river.badgeId, await aBadgeDraft(river.organisationId), 'badge_problem_not_public');
});

test('two badges that are published at once cannot ask for each other', async () => {
	const [one, other] = [await aStone('One'), await aStone('Other')];
	const done = await Promise.allSettled([
		publishAgain(one.badgeId, 2, { tasks: [anyOf(1, [other.badgeId])] }),
		publishAgain(other.badgeId, 2, { tasks: [anyOf(1, [one.badgeId])] })
	]);
	assert.deepEqual(done.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
});

test('nobody but Cairn itself says what is met', async () => {
	const { organiser, badgeId } = await aStone('Wall');
	const { actor, id } = await aLearner();
	for (const asking of [visitor, actor, organiser]) {
		await assert.rejects(meetByItself(asking, { badgeId, accountIds: [id] }), {
			code: asking === visitor ? 'sign-in-needed' : 'not-allowed'
		});
	}
});

test('which badges ask for a badge is looked up in an index, however many there are', async () => {
	const { wall } = await aMilestone();
	const client = await pool().connect();
	try {
		await client.query('set enable_seqscan = off');
		const { rows } = await client.query<{ 'QUERY PLAN': string }>(
			`explain select distinct p.badge_id from badge_prerequisites p join badges b on b.id = p.badge_id
			where p.required_badge_id = $1 and b.retired_at is null order by p.badge_id limit 200`,
			[wall.badgeId]
		);
		const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
		assert.match(plan, /badge_prerequisites_required/u);
		assert.doesNotMatch(plan, /badge_versions|Seq Scan/u);
	} finally {
		await client.query('reset enable_seqscan');
		client.release();
	}
});
