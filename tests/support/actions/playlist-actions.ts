import { copyPlaylist } from '#domains/playlists/copy-playlist.ts';
import { deletePlaylist } from '#domains/playlists/delete-playlist.ts';
import { followPlaylist, unfollowPlaylist } from '#domains/playlists/follow-playlist.ts';
import { keepPlaylistDraft } from '#domains/playlists/keep-playlist-draft.ts';
import { publishPlaylist } from '#domains/playlists/publish-playlist.ts';
import { startPlaylist } from '#domains/playlists/start-playlist.ts';
import { tickStep } from '#domains/playlists/tick-step.ts';
import { unpublishPlaylist } from '#domains/playlists/unpublish-playlist.ts';
import { link, playlistForm } from '../playlists.ts';
import type { ActionTable } from './action-row.ts';
import { city, learner, operator, signedIn, team } from './roles.ts';
import { page } from './things.ts';

const form = playlistForm([link(page)]);

/** An organisation's playlist, unless it says so. */
export const playlistActions: ActionTable = {
	'playlists.startPlaylist': [team, (as, to) => startPlaylist(as, { maker: to.organisationId })],
	'playlists.startPlaylist, of oneself': [signedIn, (as) => startPlaylist(as, { maker: 'me' })],
	'playlists.copyPlaylist': [
		team,
		(as, to) => copyPlaylist(as, { playlistId: to.playlistId, maker: to.organisationId })
	],
	'playlists.copyPlaylist, a private one': [
		learner,
		(as, to) => copyPlaylist(as, { playlistId: to.ownPlaylistId, maker: 'me' })
	],
	'playlists.keepPlaylistDraft': [
		team,
		(as, to) => keepPlaylistDraft(as, { playlistId: to.playlistId, revision: 3, form })
	],
	'playlists.keepPlaylistDraft, of a learner': [
		learner,
		(as, to) => keepPlaylistDraft(as, { playlistId: to.ownPlaylistId, revision: 3, form })
	],
	'playlists.publishPlaylist': [team, (as, to) => publishPlaylist(as, { playlistId: to.playlistId })],
	'playlists.publishPlaylist, of a learner': [
		learner,
		(as, to) => publishPlaylist(as, { playlistId: to.ownPlaylistId })
	],
	'playlists.followPlaylist': [signedIn, (as, to) => followPlaylist(as, { playlistId: to.playlistId })],
	'playlists.followPlaylist, a private one': [
		learner,
		(as, to) => followPlaylist(as, { playlistId: to.ownPlaylistId })
	],
	'playlists.tickStep': [
		signedIn,
		(as, to) => tickStep(as, { playlistId: to.playlistId, url: page, done: 'yes' })
	],
	'playlists.unfollowPlaylist': [signedIn, (as, to) => unfollowPlaylist(as, { playlistId: to.playlistId })],
	'playlists.unpublishPlaylist': [
		[...team, ...city],
		(as, to) => unpublishPlaylist(as, { playlistId: to.playlistId })
	],
	'playlists.unpublishPlaylist, of a learner': [
		[...learner, ...operator],
		(as, to) => unpublishPlaylist(as, { playlistId: to.ownPlaylistId })
	],
	'playlists.deletePlaylist': [team, (as, to) => deletePlaylist(as, { playlistId: to.playlistId })],
	'playlists.deletePlaylist, of a learner': [
		learner,
		(as, to) => deletePlaylist(as, { playlistId: to.ownPlaylistId })
	]
};
