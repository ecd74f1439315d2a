import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { tell } from '#server/facts.ts';
import type { Listener } from '#server/jobs.ts';
import { moveToAccount } from './attendances.sql.server.ts';

/** Whose card was at the sessions was there themself; telling it again moves nothing. */
export const attendanceOnCardJoined: Listener<'card-joined'> = {
	name: 'attendance',
	hear: ({ claimCardId, accountId }) =>
		act(system, 'join-card-in-attendance', { claimCard: claimCardId }, async (trx) => {
			const moved = await moveToAccount(trx, claimCardId, accountId);
			for (const activityId of new Set(moved.map((row) => row.activityId))) {
				const attended = moved
					.filter((row) => row.activityId === activityId)
					.map(({ session }) => ({ session, accountId, claimCardId: null }));
				await tell(trx, 'session-attended', { activityId, attended });
			}
		})
};
