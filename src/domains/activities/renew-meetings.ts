import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { activityById } from './activity-reads.sql.server.ts';
import { lockActivity } from './activities.sql.server.ts';
import { runningOut, writeAhead } from './meetings.sql.server.ts';

const day = 24 * 60 * 60 * 1000;
/** Two months before the meetings that are written run out, those of the next year are. */
const writtenAtLeast = 300;

/** Writes the meetings of clubs further ahead, every night a few; telling it twice changes nothing. */
export async function renewMeetings(limit = 500): Promise<number> {
	const ids = await runningOut(db(), new Date(now().getTime() + writtenAtLeast * day), limit);
	for (const activity of ids) {
		await act(system, 'renew-meetings', { activity }, async (trx) => {
			await lockActivity(trx, activity);
			const found = await activityById(trx, activity);
			if (!found?.repeat) return;
			await writeAhead(trx, activity, { ...found, repeat: found.repeat }, now());
			await tell(trx, 'activity-renewed', { activityId: activity });
		});
	}
	return ids.length;
}
