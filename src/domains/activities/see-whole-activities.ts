import { db } from '#server/db.ts';
import type { Activity } from './activity.ts';
import { publicActivities } from './activity-reads.sql.server.ts';

/** An activity as it leaves the house in feeds and files: without people, and without the link to its meetings. */
export type OpenActivity = Omit<Activity, 'people' | 'onlineUrl'> & {
	people: [];
	onlineUrl: null;
	badgeIds: string[];
};

/** These activities whole, in the order asked; what the public may not see is left out. */
export async function seeWholeActivities(ids: readonly string[]): Promise<OpenActivity[]> {
	const rows = new Map((await publicActivities(db(), ids)).map((row) => [row.id, row]));
	return ids.flatMap((id) => {
		const row = rows.get(id);
		return row ? [{ ...row, people: [] as [], onlineUrl: null }] : [];
	});
}
