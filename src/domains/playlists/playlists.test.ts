import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Actor, visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { anActivity } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer, aStranger } from '#support/issuers.ts';
import { aLearner } from '#support/learners.ts';
import { aPlaylist, aPlaylistDraft, link, over, playlistForm, through } from '#support/playlists.ts';
import { refused } from '#support/refused.ts';
import { copyPlaylist } from './copy-playlist.ts';
import { deletePlaylist } from './delete-playlist.ts';
import { followPlaylist, unfollowPlaylist } from './follow-playlist.ts';
import { keepPlaylistDraft } from './keep-playlist-draft.ts';
import { playlistsOnAccountLeft } from './on-account-left.ts';
import { publishPlaylist } from './publish-playlist.ts';
import { seeMyPlaylists, seeOrganisationPlaylists, seePlaylistsWith } from './see-lines.ts';
import { seePlaylist } from './see-playlist.ts';
import { seePlaylistDraft } from './see-playlist-draft.ts';
import { startPlaylist } from './start-playlist.ts';
import { tickStep } from './tick-step.ts';
import { unpublishPlaylist } from './unpublish-playlist.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const nothing = { code: 'not-found' };
const refuses = (actor: Actor, playlistId: string, problem: string) =>
	refused(publishPlaylist(actor, { playlistId }), 'invalid-input', problem);

test('an organisation publishes a path: time adds up, a badge is drafted from its words', async () => {
	const { organisationId, organiser } = await anIssuer();
	const activityId = await anActivity(organisationId);
	const id = await aPlaylist(organiser, organisationId, [
		over(activityId),
		link('https://one.example/a', '30')
	]);
	const seen = await seePlaylist(visitor, id);
	assert.equal(seen.minutes, 3 * 60 + 30);
	assert.deepEqual(
		seen.steps.map(({ kind, activity, title }) => [kind, activity?.title ?? title]),
		[
			['activity', 'River clean-up'],
			['link', 'A page to read']
		]
	);
	assert.equal(seen.badge, undefined);
	const draft = await seePlaylistDraft(organiser, id);
	assert.equal(draft.badges.find((badge) => badge.id === draft.playlist.badgeId)?.name, 'Out of doors');
	assert.deepEqual(
		(await seePlaylistsWith(visitor, activityId)).map((line) => [line.id, line.steps, line.minutes]),
		[[id, 2, 210]]
	);
});

test('what cannot be published says why, field by field', async () => {
	const { organisationId, organiser } = await anIssuer();
	const cases: [Parameters<typeof playlistForm>[0], string][] = [
		[[], 'steps: playlist_problem_no_steps'],
		[[link('javascript:alert(1)')], 'steps.0.url: problem_url'],
		[[link('https://a.example'), link('https://a.example/')], 'steps.1.url: playlist_problem_twice'],
		[[over(organisationId)], 'steps.0.note: playlist_problem_gone']
	];
	for (const [steps, problem] of cases) {
		await refuses(organiser, await aPlaylistDraft(organiser, organisationId, steps), problem);
	}
});

test('a playlist in a playlist, once', async () => {
	const { organisationId, organiser } = await anIssuer();
	const inner = await aPlaylist(organiser, organisationId, [link('https://a.example', '10')]);
	const outer = await aPlaylist(organiser, organisationId, [through(inner), link('https://b.example', '5')]);
	assert.equal((await seePlaylist(visitor, outer)).minutes, 15);
	const deeper = await aPlaylistDraft(organiser, organisationId, [through(outer)]);
	await refuses(organiser, deeper, 'steps.0.note: playlist_problem_holds');
	const other = await aPlaylist(organiser, organisationId, [link('https://c.example')]);
	await retype(inner, [through(other)]);
	await refuses(organiser, inner, 'steps.0.note: playlist_problem_held');
	await retype(other, [through(other)]);
	await refuses(organiser, other, 'steps.0.note: playlist_problem_itself');
	// The second wall: the keys of the table itself.
	const row = { playlistId: inner, position: 7, kind: 'playlist', innerId: other };
	await assert.rejects(db().insertInto('playlistSteps').values(row).execute(), { code: '23503' });

	async function retype(playlistId: string, steps: Parameters<typeof playlistForm>[0]) {
		const { revision } = await seePlaylistDraft(organiser, playlistId);
		await keepPlaylistDraft(organiser, { playlistId, revision, form: playlistForm(steps) });
	}
});

test("a learner's own is theirs, by link whoever has it, public only when they are old enough", async () => {
	const { actor } = await aLearner({ birthYear: 1999 });
	const steps = [link('https://a.example')];
	const hidden = await aPlaylist(actor, 'me', steps, { visibility: 'private' });
	assert.equal((await seePlaylist(actor, hidden)).isMine, true);
	for (const other of [visitor, await aStranger()]) await assert.rejects(seePlaylist(other, hidden), nothing);
	const linked = await aPlaylist(actor, 'me', steps, { visibility: 'by-link' });
	assert.equal((await seePlaylist(visitor, linked)).steps.length, 1);
	const shown = await aPlaylist(actor, 'me', steps, { visibility: 'public' });
	assert.ok((await seePlaylist(visitor, shown)).makerName);
	assert.equal((await seePlaylist(actor, shown)).badge, undefined);
	await db().updateTable('accounts').set({ birthYear: 2025 }).where('id', '=', accountIdOf(actor)).execute();
	await assert.rejects(seePlaylist(visitor, shown), nothing);
	assert.equal((await seePlaylist(visitor, linked)).makerName, null);
	for (const birthYear of [2025, null]) {
		const young = await aLearner({ birthYear });
		const draft = await aPlaylistDraft(young.actor, 'me', steps, { visibility: 'public' });
		await refuses(young.actor, draft, 'visibility: playlist_problem_too_young');
	}
});

test('a remix says what it was made from, and gives no badge of the other', async () => {
	const { organisationId, organiser } = await anIssuer();
	const id = await aPlaylist(organiser, organisationId, [link('https://a.example')]);
	const { actor } = await aLearner();
	const copy = await copyPlaylist(actor, { playlistId: id, maker: 'me' });
	await publishPlaylist(actor, { playlistId: copy });
	const seen = await seePlaylist(actor, copy);
	assert.equal(seen.original?.id, id);
	assert.equal(seen.playlist.badgeId, null);
	assert.equal(seen.playlist.visibility, 'private');
	await deletePlaylist(organiser, { playlistId: id });
	assert.equal((await seePlaylist(actor, copy)).original, undefined);
});

test('unpublished and deleted is out of sight', async () => {
	const { organisationId, organiser } = await anIssuer();
	const id = await aPlaylist(organiser, organisationId, [link('https://a.example')]);
	await unpublishPlaylist(organiser, { playlistId: id });
	await assert.rejects(seePlaylist(visitor, id), nothing);
	await publishPlaylist(organiser, { playlistId: id });
	assert.ok(await seePlaylist(visitor, id));
	await deletePlaylist(organiser, { playlistId: id });
	await assert.rejects(seePlaylist(organiser, id), nothing);
});

test('only those who may', async () => {
	const { organisationId, organiser } = await anIssuer();
	const id = await aPlaylist(organiser, organisationId, [link('https://a.example')]);
	const draft = await aPlaylistDraft(organiser, organisationId, [link('https://a.example')]);
	for (const actor of [visitor, await aStranger()]) {
		const no = { code: actor === visitor ? 'sign-in-needed' : 'not-allowed' };
		const asked = { playlistId: id };
		await assert.rejects(startPlaylist(actor, { maker: organisationId }), no);
		await assert.rejects(keepPlaylistDraft(actor, { ...asked, revision: 2, form: {} }), no);
		await assert.rejects(publishPlaylist(actor, asked), no);
		await assert.rejects(unpublishPlaylist(actor, asked), no);
		await assert.rejects(deletePlaylist(actor, asked), no);
		await assert.rejects(copyPlaylist(actor, { ...asked, maker: organisationId }), no);
		await assert.rejects(seePlaylistDraft(actor, id), no);
		await assert.rejects(seeOrganisationPlaylists(actor, organisationId), no);
		await assert.rejects(seePlaylist(actor, draft), nothing);
	}
	await assert.rejects(followPlaylist(visitor, { playlistId: id }), { code: 'sign-in-needed' });
	await assert.rejects(tickStep(visitor, { playlistId: id, url: 'https://a.example/', done: 'yes' }), {
		code: 'sign-in-needed'
	});
	await assert.rejects(followPlaylist(await aStranger(), { playlistId: draft }), nothing);
});

test('who left leaves no playlist, no step and no tick', async () => {
	const { organisationId, organiser } = await anIssuer();
	const { actor } = await aLearner({ birthYear: 1999 });
	const own = await aPlaylist(actor, 'me', [link('https://a.example')], { visibility: 'public' });
	const outer = await aPlaylist(organiser, organisationId, [through(own), link('https://b.example/')]);
	await tickStep(actor, { playlistId: outer, url: 'https://b.example/', done: 'yes' });
	const { own: mine, followed } = await seeMyPlaylists(actor);
	assert.deepEqual([mine[0]?.id, followed[0]?.id], [own, outer]);
	const accountId = accountIdOf(actor);
	await playlistsOnAccountLeft.hear({ accountId });
	await playlistsOnAccountLeft.hear({ accountId });
	assert.equal((await seePlaylist(visitor, outer)).steps.length, 1);
	await unfollowPlaylist(actor, { playlistId: outer });
	const left = await Promise.all([
		db().selectFrom('playlists').selectAll().execute(),
		db().selectFrom('playlistTicks').selectAll().execute(),
		db().selectFrom('playlistFollows').selectAll().execute()
	]);
	assert.equal(JSON.stringify(left).includes(accountId), false);
});

const accountIdOf = (actor: { accountId?: string }): string => actor.accountId ?? '';
