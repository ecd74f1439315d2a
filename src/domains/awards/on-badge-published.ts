import { completedWithoutAward } from '#domains/playlists/complete-playlist.ts';
import { playlistsGiving } from '#domains/playlists/see-paths.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { findEarners } from './find-earners.ts';
import { giveWaitingBadge } from './finish-playlist.ts';

const atOnce = 200;

/** Who came to the end of a path before its badge was there gets it now. */
export const awardsOnBadgePublished: Listener<'badge-published'> = {
	name: 'awards',
	async hear({ badgeId }) {
		for (const playlistId of await playlistsGiving(badgeId)) {
			for (let after: string | undefined; ;) {
				const waiting = await completedWithoutAward(playlistId, after, atOnce);
				for (const { accountId } of waiting) await giveWaitingBadge(system, { playlistId, accountId });
				if (waiting.length < atOnce) break;
				after = waiting.at(-1)?.accountId;
			}
		}
	}
};

/** Who has all that it asks for already is not asked to do anything again. */
export const milestonesOnBadgePublished: Listener<'badge-published'> = {
	name: 'milestones',
	hear: (told) => findEarners(told)
};
