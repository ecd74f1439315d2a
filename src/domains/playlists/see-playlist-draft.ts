import { seeActivitiesByIds } from '#domains/activities/see-activities.ts';
import { seeOrganisationBadges } from '#domains/badges/see-badge.ts';
import { publicHolders } from '#domains/cities/public-holders.ts';
import { seeCities } from '#domains/cities/see-city.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { formOf } from './form-of-playlist.ts';
import { mayEditPlaylist } from './may.ts';
import type { Playlist } from './playlist.ts';
import { draftOf } from './playlist-drafts.sql.server.ts';
import type { PlaylistForm } from './playlist-form.ts';
import { playlistById, stepsOf } from './playlists.sql.server.ts';
import { seePlaylistLines } from './see-lines.ts';
import { cityOfMaker } from './see-maker.ts';

export type SeenPlaylistDraft = {
	playlist: Playlist;
	form: PlaylistForm;
	revision: number;
	savedAt: Date;
	/** Something is typed that is not published yet. */
	isAhead: boolean;
	/** What the steps lead to, by its id. */
	titles: Record<string, string>;
	/** Badges of the organisation that may stand at the end. */
	badges: { id: string; name: string }[];
	/** Of the place, for whose clock the browser does not tell. */
	timeZone: string;
	/** A learner who may show a playlist to everybody. */
	mayBePublic: boolean;
};

/** The form of a playlist as its editors left it; where nothing is typed since publishing, as it is. */
export async function seePlaylistDraft(actor: Actor, playlistId: string): Promise<SeenPlaylistDraft> {
	const [playlist, draft] = await Promise.all([playlistById(db(), playlistId), draftOf(db(), playlistId)]);
	if (!playlist || !draft) throw new Refusal('not-found');
	permit(actor, mayEditPlaylist(actor, playlist));
	const { organisationId, accountId } = playlist;
	const form = draft.form ?? formOf({ ...playlist, steps: await stepsOf(db(), [playlistId]) });
	const [titles, badges, holders, timeZone] = await Promise.all([
		titlesOf(actor, form),
		organisationId ? seeOrganisationBadges(actor, organisationId) : [],
		publicHolders(accountId ? [accountId] : []),
		timeZoneOf(playlist)
	]);
	return {
		playlist,
		form,
		revision: draft.revision,
		savedAt: draft.updatedAt,
		isAhead: draft.form !== null,
		titles,
		badges: badges.filter(({ retiredAt }) => !retiredAt).map(({ id, name }) => ({ id, name })),
		timeZone,
		mayBePublic: accountId === null || holders.has(accountId)
	};
}

async function timeZoneOf(playlist: Playlist): Promise<string> {
	const [cities, cityId] = await Promise.all([seeCities(), cityOfMaker(playlist)]);
	return (cities.find(({ id }) => id === cityId) ?? cities[0])?.timeZone ?? 'UTC';
}

async function titlesOf(actor: Actor, { steps }: PlaylistForm): Promise<Record<string, string>> {
	const targets = (wanted: string) => steps.filter(({ kind }) => kind === wanted).map(({ target }) => target);
	const [activities, playlists] = await Promise.all([
		seeActivitiesByIds(targets('activity')),
		seePlaylistLines(actor, targets('playlist'))
	]);
	return Object.fromEntries([...activities, ...playlists].map(({ id, title }) => [id, title]));
}
