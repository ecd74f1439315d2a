import { activitiesWithBadge } from '#domains/activities/attach-badge.ts';
import { walkedWithActivities } from '#domains/playlists/see-paths.ts';
import { system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import type { Facts } from '#server/facts.ts';
import type { Listener } from '#server/jobs.ts';
import { awardById } from './awards.sql.server.ts';
import { finishPlaylist } from './finish-playlist.ts';

/** A badge is a step on every path over an activity that gives it. */
async function walkOn({ awardId, accountId }: Facts['badge-awarded']): Promise<void> {
	const award = await awardById(db(), awardId);
	if (!award || !accountId) return;
	const activityIds = await activitiesWithBadge(award.badgeId);
	for (const playlistId of await walkedWithActivities(accountId, activityIds)) {
		await finishPlaylist(system, { playlistId, accountId });
	}
}

export const awardsOnBadgeAwarded: Listener<'badge-awarded'> = { name: 'awards', hear: walkOn };

/** The badges of a card have found their account. */
export const awardsOnAwardTakenOver: Listener<'award-taken-over'> = { name: 'awards', hear: walkOn };
