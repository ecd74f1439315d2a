import { seeActivitiesByIds } from '#domains/activities/see-activities.ts';
import { seeBadges } from '#domains/badges/see-badge.ts';
import { publicHolders } from '#domains/cities/public-holders.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import { seeWordings, type Wordings } from '#domains/translations/see-translations.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { followedBy } from './follows.sql.server.ts';
import { mayEditPlaylist, maySeePlaylist } from './may.ts';
import type { Maker, Playlist } from './playlist.ts';
import { draftsOf } from './playlist-drafts.sql.server.ts';
import { playlistIdsWithActivities, playlistsByIds, playlistsOf, stepsOf } from './playlists.sql.server.ts';

/** One line of a list of playlists. */
export type PlaylistLine = Playlist & {
	/** The organisation, or a learner who may be named in public. */
	makerName: string | null;
	steps: number;
	/** What its steps take altogether, as far as it is known. */
	minutes: number;
	/** What waits at its end, once it is published. */
	badge: { id: string; version: number; name: string } | null;
	/** Something is typed that is not published yet. */
	isAhead: boolean;
	/** Its title in the languages that it is translated into. */
	wordings: Wordings;
};

/** These playlists in the order asked; those that the actor may not see are left out. */
export async function seePlaylistLines(actor: Actor, ids: readonly string[]): Promise<PlaylistLine[]> {
	const found = await playlistsByIds(db(), ids);
	const lines = new Map((await withLines(actor, found)).map((line) => [line.id, line]));
	return ids.flatMap((id) => lines.get(id) ?? []);
}

/** The public playlists that hold an activity. */
export async function seePlaylistsWith(actor: Actor, activityId: string): Promise<PlaylistLine[]> {
	const lines = await seePlaylistLines(actor, await playlistIdsWithActivities(db(), [activityId]));
	return lines.filter(({ visibility, state }) => visibility === 'public' && state === 'published');
}

/** All playlists of an organisation, drafts too, for those who write them; the last touched first. */
export async function seeOrganisationPlaylists(
	actor: Actor,
	organisationId: string
): Promise<PlaylistLine[]> {
	const maker: Maker = { organisationId, accountId: null };
	permit(actor, mayEditPlaylist(actor, maker));
	return withLines(actor, await playlistsOf(db(), maker));
}

/** What the person made for themself, and what they follow; the newest first. */
export async function seeMyPlaylists(
	actor: Actor
): Promise<{ own: PlaylistLine[]; followed: PlaylistLine[] }> {
	const accountId = accountOf(actor);
	if (!accountId) throw new Refusal('sign-in-needed');
	const [own, followed] = await Promise.all([
		playlistsOf(db(), { organisationId: null, accountId }),
		followedBy(db(), accountId)
	]);
	return { own: await withLines(actor, own), followed: await seePlaylistLines(actor, followed) };
}

async function withLines(actor: Actor, playlists: Playlist[]): Promise<PlaylistLine[]> {
	const holders = await publicHolders(playlists.flatMap(({ accountId }) => accountId ?? []));
	const isShown = ({ accountId }: Maker) => accountId === null || holders.has(accountId);
	const seen = playlists.filter((playlist) => maySeePlaylist(actor, playlist, isShown(playlist)));
	const ids = seen.map(({ id }) => id);
	const [names, sums, drafts, badges, wordings] = await Promise.all([
		seeOrganisationNames(seen.flatMap(({ organisationId }) => organisationId ?? [])),
		sumsOf(ids),
		draftsOf(db(), ids),
		seeBadges(seen.flatMap(({ badgeId }) => badgeId ?? [])),
		seeWordings('playlist', ids)
	]);
	const given = new Map(badges.map(({ badgeId: id, version, name }) => [id, { id, version, name }]));
	return seen.map((playlist) => {
		const { id, organisationId, accountId, badgeId } = playlist;
		const typed = drafts.get(id);
		return {
			...playlist,
			title: playlist.title || typed?.title || '',
			makerName: names.get(organisationId ?? '') ?? holders.get(accountId ?? '')?.name ?? null,
			steps: sums.get(id)?.steps ?? 0,
			minutes: sums.get(id)?.minutes ?? 0,
			badge: given.get(badgeId ?? '') ?? null,
			isAhead: typed !== undefined,
			wordings: wordings.get(id) ?? {}
		};
	});
}

type Sum = { steps: number; minutes: number };

/** Time added up: of activities and links, and of those of the playlists inside. */
export async function sumsOf(playlistIds: readonly string[]): Promise<ReadonlyMap<string, Sum>> {
	const own = await stepsOf(db(), playlistIds);
	const innerIds = own.flatMap(({ innerId }) => innerId ?? []);
	const all = [
		...own,
		...(await stepsOf(
			db(),
			innerIds.filter((id) => !playlistIds.includes(id))
		))
	];
	const activities = await seeActivitiesByIds(all.flatMap(({ activityId }) => activityId ?? []));
	const times = new Map(activities.map(({ id, minutes }) => [id, minutes ?? 0]));
	const steps = Map.groupBy(all, ({ playlistId }) => playlistId);
	const minutesIn = (id: string): number =>
		(steps.get(id) ?? []).reduce((sum, { activityId, innerId, minutes }) => {
			return sum + (innerId ? minutesIn(innerId) : (times.get(activityId ?? '') ?? minutes ?? 0));
		}, 0);
	return new Map(
		playlistIds.map((id) => [id, { steps: steps.get(id)?.length ?? 0, minutes: minutesIn(id) }])
	);
}
