import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { badgesAt } from '#domains/activities/attach-badge.ts';
import { publishBadge } from '#domains/badges/publish-badge.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { followPlaylist } from '#domains/playlists/follow-playlist.ts';
import { seePlaylistDraft } from '#domains/playlists/see-playlist-draft.ts';
import { tickStep } from '#domains/playlists/tick-step.ts';
import { type Actor, visitor } from '#server/actor.ts';
import { anActivity } from '#support/activities.ts';
import { aClaimToken } from '#support/claims.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer } from '#support/issuers.ts';
import { aLearner } from '#support/learners.ts';
import { aPlaylist, link, over, through } from '#support/playlists.ts';
import { runJobs, waitingJobs } from '#support/run-jobs.ts';
import { claimBadge } from './claim-badge.ts';
import { claimWithCard } from './claim-with-card.ts';
import { finishPlaylist } from './finish-playlist.ts';
import { makeClaimLink } from './make-claim-link.ts';
import { revokeAward } from './revoke-awards.ts';
import { seeProgress } from './see-progress.ts';
import { takeOverCard } from './take-over-card.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const page = 'https://read.example/';

/** An activity with a badge and a link to it, and a path over it and over a page to read. */
async function aPath() {
	const { organisationId, organiser } = await anIssuer();
	const activityId = await anActivity(organisationId);
	const [badgeId = ''] = await badgesAt(activityId);
	await publishBadge(organiser, { badgeId });
	const { token: linkToken } = await makeClaimLink(organiser, { badgeId });
	const extra = link('https://more.example/', '', { isOptional: 'yes' });
	const playlistId = await aPlaylist(organiser, organisationId, [over(activityId), link(page), extra]);
	const endBadgeId = (await seePlaylistDraft(organiser, playlistId)).playlist.badgeId ?? '';
	return { organisationId, organiser, linkToken, playlistId, endBadgeId };
}

const names = async (actor: Actor) => (await seePassport(actor)).map(({ badge }) => badge.name).sort();
const tick = (actor: Actor, playlistId: string) => tickStep(actor, { playlistId, url: page, done: 'yes' });

async function progressOf(actor: Actor, playlistId: string) {
	const seen = (await seeProgress(actor, [playlistId])).get(playlistId);
	return seen && [seen.reached, seen.of, seen.completedAt !== null, seen.awardId !== null];
}

test('the last step that counts completes the path, and its badge is awarded once', async () => {
	const { organiser, linkToken, playlistId, endBadgeId } = await aPath();
	await publishBadge(organiser, { badgeId: endBadgeId });
	const { actor } = await aLearner();
	await followPlaylist(actor, { playlistId });
	await claimBadge(actor, { linkToken });
	await runJobs();
	assert.deepEqual(await progressOf(actor, playlistId), [1, 2, false, false]);
	await tick(actor, playlistId);
	await runJobs();
	assert.deepEqual(await progressOf(actor, playlistId), [2, 2, true, true]);
	assert.deepEqual(await names(actor), ['Out of doors', 'River clean-up']);
	await tickStep(actor, { playlistId, url: page, done: '' });
	await tick(actor, playlistId);
	await runJobs();
	assert.equal((await names(actor)).length, 2);
	assert.deepEqual(await waitingJobs(), []);
	assert.deepEqual([...(await seeProgress(visitor, [playlistId]))], []);
});

test('what was earned before counts for who sets out later, also what came by a card', async () => {
	const { organiser, linkToken, playlistId, endBadgeId } = await aPath();
	await publishBadge(organiser, { badgeId: endBadgeId });
	const { actor } = await aLearner();
	const { code } = await claimWithCard(visitor, { linkToken, claimToken: aClaimToken(), nickname: 'Robin' });
	await tick(actor, playlistId);
	await runJobs();
	assert.deepEqual(await names(actor), []);
	await takeOverCard(actor, { code });
	await runJobs();
	assert.deepEqual(await names(actor), ['Out of doors', 'River clean-up']);
});

test('a badge published later reaches who waited for it; one taken back is not given again', async () => {
	const { organiser, linkToken, playlistId, endBadgeId } = await aPath();
	const { actor } = await aLearner();
	await claimBadge(actor, { linkToken });
	await tick(actor, playlistId);
	await runJobs();
	assert.deepEqual(await progressOf(actor, playlistId), [2, 2, true, false]);
	await publishBadge(organiser, { badgeId: endBadgeId });
	await runJobs();
	const awardId = (await seeProgress(actor, [playlistId])).get(playlistId)?.awardId ?? '';
	await revokeAward(organiser, { awardId, reason: 'A test.' });
	await followPlaylist(actor, { playlistId });
	await runJobs();
	assert.equal((await seePassport(actor)).filter(({ badge }) => badge.badgeId === endBadgeId).length, 1);
});

test('a playlist is a step of the one around it', async () => {
	const { organisationId, organiser, linkToken, playlistId, endBadgeId } = await aPath();
	await publishBadge(organiser, { badgeId: endBadgeId });
	const outer = await aPlaylist(organiser, organisationId, [through(playlistId)], { title: 'Whole year' });
	const { actor } = await aLearner();
	await followPlaylist(actor, { playlistId: outer });
	await tick(actor, playlistId);
	await claimBadge(actor, { linkToken });
	await runJobs();
	assert.deepEqual(await progressOf(actor, playlistId), [2, 2, true, true]);
	assert.deepEqual(await progressOf(actor, outer), [1, 1, true, false]);
});

test('nobody but Cairn itself says that a path was walked to its end', async () => {
	const { organiser, playlistId } = await aPath();
	const { actor, id } = await aLearner();
	for (const asking of [visitor, actor, organiser]) {
		await assert.rejects(finishPlaylist(asking, { playlistId, accountId: id }), {
			code: asking === visitor ? 'sign-in-needed' : 'not-allowed'
		});
	}
});
