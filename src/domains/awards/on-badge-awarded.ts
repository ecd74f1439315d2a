import { activitiesWithBadge } from '#domains/activities/attach-badge.ts';
import { walkedWithActivities } from '#domains/playlists/see-paths.ts';
import { system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import type { Facts } from '#server/facts.ts';
import type { Listener } from '#server/jobs.ts';
import { awardById } from './awards.sql.server.ts';
import { climbOn } from './climb-on.ts';
import { finishPlaylist } from './finish-playlist.ts';

/** A badge is a step on every path over an activity that gives it. */
async function walkOn(badgeId: string, accountIds: readonly string[]): Promise<void> {
	const activityIds = await activitiesWithBadge(badgeId);
	if (activityIds.length === 0) return;
	for (const accountId of accountIds) {
		for (const playlistId of await walkedWithActivities(accountId, activityIds)) {
			await finishPlaylist(system, { playlistId, accountId });
		}
	}
}

const accountsIn = ({ awards }: Facts['badge-awarded']): string[] =>
	awards.flatMap(({ accountId }) => accountId ?? []);

export const awardsOnBadgeAwarded: Listener<'badge-awarded'> = {
	name: 'awards',
	hear: (told) => walkOn(told.badgeId, accountsIn(told))
};

export const milestonesOnBadgeAwarded: Listener<'badge-awarded'> = {
	name: 'milestones',
	hear: (told) => climbOn(told.badgeId, accountsIn(told))
};

/** The badges of a card, or those that waited for an address, have found their account. */
export const awardsOnAwardTakenOver: Listener<'award-taken-over'> = {
	name: 'awards',
	async hear({ awardId, accountId }) {
		const award = await awardById(db(), awardId);
		if (award) await walkOn(award.badgeId, [accountId]);
	}
};

export const milestonesOnAwardTakenOver: Listener<'award-taken-over'> = {
	name: 'milestones',
	async hear({ awardId, accountId }) {
		const award = await awardById(db(), awardId);
		if (award) await climbOn(award.badgeId, [accountId]);
	}
};
