import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { ActivityContent, Exception, Repeat } from './activity.ts';
import { unroll } from './repeat.ts';

type Ruled = Pick<ActivityContent, 'repeat' | 'exceptions' | 'timeZone'>;

/** Meetings of a rule stand after the sessions that were typed, each at the place that it has in the rule. */
const firstPlace = 1000;

/** Writes the rule, its exceptions, and the meetings that follow from them as far as they are written ahead. */
export async function writeMeetings(trx: Trx, activityId: string, content: Ruled, at: Date): Promise<void> {
	await trx.deleteFrom('activityExceptions').where('activityId', '=', activityId).execute();
	await trx.deleteFrom('activityRepeats').where('activityId', '=', activityId).execute();
	const { repeat, exceptions, timeZone } = content;
	if (!repeat) return;
	await trx
		.insertInto('activityRepeats')
		.values({ activityId, ...repeat })
		.execute();
	const rows = exceptions.map((exception, position) => ({ activityId, position, ...exception }));
	if (rows.length > 0) await trx.insertInto('activityExceptions').values(rows).execute();
	await writeAhead(trx, activityId, { repeat, exceptions, timeZone }, at);
}

type Repeating = { repeat: Repeat; exceptions: readonly Exception[]; timeZone: string };

/** The meetings themselves, in place of those of the rule that were there; the activity lasts until the last one. */
export async function writeAhead(trx: Trx, activityId: string, ruled: Repeating, at: Date): Promise<void> {
	const { sessions, writtenUntil } = unroll(ruled, at);
	await trx
		.deleteFrom('activitySessions')
		.where('activityId', '=', activityId)
		.where('repeatOf', 'is not', null)
		.execute();
	const rows = sessions.map(({ place, agenda, ...session }) => {
		return { activityId, position: firstPlace + place, ...session, agenda: JSON.stringify(agenda) };
	});
	if (rows.length > 0) await trx.insertInto('activitySessions').values(rows).execute();
	await trx
		.updateTable('activityRepeats')
		.set({ writtenUntil })
		.where('activityId', '=', activityId)
		.execute();
	await sql`update activities a set starts_at = least(a.starts_at, s.first), ends_at = greatest(s.last, a.starts_at)
		from (select min(starts_at) as first, max(coalesce(ends_at, starts_at)) as last from activity_sessions
			where activity_id = ${activityId}::uuid) s
		where a.id = ${activityId}::uuid`.execute(trx);
}

/** Public activities whose meetings are written less far ahead than that. */
export async function runningOut(db: Db, before: Date, limit: number): Promise<string[]> {
	const rows = await db
		.selectFrom('activityRepeats as r')
		.innerJoin('activities as a', 'a.id', 'r.activityId')
		.select('a.id')
		.where('a.state', '=', 'published')
		.where('r.writtenUntil', '<', before)
		.orderBy('r.writtenUntil')
		.limit(limit)
		.execute();
	return rows.map(({ id }) => id);
}
