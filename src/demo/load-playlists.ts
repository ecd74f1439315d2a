import { finishPlaylist } from '#domains/awards/finish-playlist.ts';
import { publishBadge } from '#domains/badges/publish-badge.ts';
import { followPlaylist } from '#domains/playlists/follow-playlist.ts';
import { keepPlaylistDraft } from '#domains/playlists/keep-playlist-draft.ts';
import { formFrom } from '#domains/playlists/playlist-form.ts';
import { publishPlaylist } from '#domains/playlists/publish-playlist.ts';
import { seePlaylistDraft } from '#domains/playlists/see-playlist-draft.ts';
import { startPlaylist } from '#domains/playlists/start-playlist.ts';
import { tickStep } from '#domains/playlists/tick-step.ts';
import { type Actor, system } from '#server/actor.ts';
import type { OrganisationKey } from './demo.ts';
import type { LoadedActivity } from './load-activities.ts';
import { signedIn } from './load-awards.ts';
import type { Accounts } from './load-people.ts';
import { type DemoPlaylist, type DemoStep, playlists } from './playlists.ts';

type Loaded = {
	accounts: Accounts;
	organisations: Record<OrganisationKey, string>;
	activities: LoadedActivity[];
	/** Ids by title, of those that came before. */
	playlists: Map<string, string>;
};

/** Paths over what is there, and people on them. */
export async function loadPlaylists(given: Omit<Loaded, 'playlists'>): Promise<void> {
	const loaded = { ...given, playlists: new Map<string, string>() };
	for (const demo of playlists) {
		const id = await load(demo, loaded);
		loaded.playlists.set(demo.title, id);
		await follow(demo, id, loaded.accounts);
	}
}

async function load(demo: DemoPlaylist, loaded: Loaded): Promise<string> {
	const { by, title, summary, language } = demo;
	const isOwn = typeof by === 'object';
	const actor: Actor = isOwn ? signedIn(loaded.accounts[by.learner]) : system;
	const maker = isOwn ? 'me' : loaded.organisations[by];
	const playlistId = await startPlaylist(actor, { maker, title, language });
	const steps = demo.steps.map((step) => rowOf(step, loaded));
	const form = formFrom({ title, summary, language, visibility: 'public', steps });
	await keepPlaylistDraft(actor, { playlistId, revision: 1, form });
	await publishPlaylist(actor, { playlistId });
	const { badgeId } = (await seePlaylistDraft(actor, playlistId)).playlist;
	if (badgeId) await publishBadge(system, { badgeId });
	return playlistId;
}

function rowOf({ note = '', optional = false, ...step }: DemoStep, loaded: Loaded) {
	const about = { note, isOptional: optional ? 'yes' : '' };
	if ('url' in step) return { ...about, kind: 'link', ...step, minutes: String(step.minutes) };
	const target =
		'activity' in step
			? loaded.activities.find(({ demo }) => demo.title === step.activity)?.id
			: loaded.playlists.get(step.playlist);
	if (!target) throw new Error(`The demonstration has no ${JSON.stringify(step)}.`);
	return { ...about, kind: 'activity' in step ? 'activity' : 'playlist', target };
}

async function follow(demo: DemoPlaylist, playlistId: string, accounts: Accounts): Promise<void> {
	for (const key of demo.followers ?? []) {
		const actor = signedIn(accounts[key]);
		await followPlaylist(actor, { playlistId });
		for (const url of demo.ticked ?? []) await tickStep(actor, { playlistId, url, done: 'yes' });
		await finishPlaylist(system, { playlistId, accountId: accounts[key] });
	}
}
