import { type OpenActivity, seeWholeActivities } from '#domains/activities/see-whole-activities.ts';
import { db } from '#server/db.ts';
import { isId } from '#server/id.ts';
import { lastBefore, openAfter, type OpenMaker } from './open-data.sql.server.ts';

/** As many activities stand in one file; the next file goes on after its last. */
export const mostInFile = 10_000;
const atOnce = 200;
const firstId = '00000000-0000-0000-0000-000000000000';

export type OpenRow = { activity: OpenActivity; maker: OpenMaker };
export type OpenFile = {
	/** A few hundred at a time, as they are read. */
	pages: AsyncGenerator<OpenRow[]>;
	/** After which activity the next file begins; undefined = this is the last. */
	next: string | undefined;
};

/** Every public activity, in the order of their ids; nonsense as `after` begins anew. */
export async function seeOpenData(after: string, limit = mostInFile): Promise<OpenFile> {
	const from = isId(after) ? after : firstId;
	return { pages: pagesAfter(from, limit), next: await lastBefore(db(), from, limit) };
}

async function* pagesAfter(from: string, limit: number): AsyncGenerator<OpenRow[]> {
	let after = from;
	for (let left = limit; left > 0;) {
		const makers = await openAfter(db(), after, Math.min(left, atOnce));
		if (makers.length === 0) return;
		const activities = await seeWholeActivities(makers.map(({ id }) => id));
		const byId = new Map(activities.map((activity) => [activity.id, activity]));
		yield makers.flatMap((maker) => {
			const activity = byId.get(maker.id);
			return activity ? [{ activity, maker }] : [];
		});
		after = makers.at(-1)?.id ?? after;
		left -= makers.length;
	}
}
