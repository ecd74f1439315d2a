import type { ActivityLine } from '#domains/activities/see-activities.ts';
import { seeActivitiesByIds } from '#domains/activities/see-activities.ts';
import { type PublishedBadge, seeBadges } from '#domains/badges/see-badge.ts';
import type { Organisation } from '#domains/organisations/organisation.ts';
import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { countFollowers, followedBy } from './follows.sql.server.ts';
import { mayEditPlaylist, mayFollow, mayUnpublishPlaylist } from './may.ts';
import { openPlaylist } from './open-playlist.ts';
import type { Playlist, Step } from './playlist.ts';
import { type PlaylistLine, seePlaylistLines, sumsOf } from './see-lines.ts';

export type SeenStep = Step & {
	/** What it leads to; undefined when that is not open any more, or not to this actor. */
	activity: ActivityLine | undefined;
	inner: PlaylistLine | undefined;
};

export type SeenPlaylist = {
	playlist: Playlist;
	/** Of a learner who may be named in public. */
	makerName: string | null;
	organisation: Organisation | undefined;
	steps: SeenStep[];
	minutes: number;
	badge: PublishedBadge | undefined;
	/** The one that it was made from, when the actor may see it. */
	original: PlaylistLine | undefined;
	isFollowing: boolean;
	followers: number;
	isMine: boolean;
	may: { edit: boolean; unpublish: boolean; follow: boolean };
};

/** Everything that the page of a playlist shows to this actor. */
export async function seePlaylist(actor: Actor, playlistId: string): Promise<SeenPlaylist> {
	const { playlist, steps, makerName } = await openPlaylist(actor, playlistId);
	const { organisationId, badgeId, copiedFrom } = playlist;
	const accountId = accountOf(actor);
	const [organisation, badges, originals, seenSteps, sums, mine, followers] = await Promise.all([
		organisationId ? seeOrganisation(actor, organisationId) : undefined,
		seeBadges(badgeId ? [badgeId] : []),
		seePlaylistLines(actor, copiedFrom ? [copiedFrom] : []),
		withTargets(actor, steps),
		sumsOf([playlistId]),
		accountId ? followedBy(db(), accountId) : ([] as string[]),
		countFollowers(db(), playlistId)
	]);
	return {
		playlist,
		makerName,
		organisation,
		steps: seenSteps,
		minutes: sums.get(playlistId)?.minutes ?? 0,
		badge: badges[0],
		original: originals[0],
		isFollowing: mine.includes(playlistId),
		followers,
		isMine: accountId !== undefined && playlist.accountId === accountId,
		may: {
			edit: mayEditPlaylist(actor, playlist),
			unpublish: mayUnpublishPlaylist(actor, playlist, organisation?.cityId ?? null),
			follow: mayFollow(actor) && playlist.state === 'published'
		}
	};
}

async function withTargets(actor: Actor, steps: Step[]): Promise<SeenStep[]> {
	const [activities, inner] = await Promise.all([
		seeActivitiesByIds(steps.flatMap(({ activityId }) => activityId ?? [])),
		seePlaylistLines(
			actor,
			steps.flatMap(({ innerId }) => innerId ?? [])
		)
	]);
	return steps.map((step) => ({
		...step,
		activity: activities.find(({ id }) => id === step.activityId),
		inner: inner.find(({ id, state }) => id === step.innerId && state === 'published')
	}));
}
