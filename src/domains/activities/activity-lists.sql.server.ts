import { sql } from 'kysely';
import type { Db } from '#server/db.ts';
import type { ActivityKind, ActivityState } from './activity.ts';

/** Time to complete: as the organiser says, or what its dated sessions add up to, or its one day from start to end. */
const minutes = sql<number | null>`coalesce(
	a.minutes,
	(select sum(extract(epoch from s.ends_at - s.starts_at) / 60)::integer
		from activity_sessions s where s.activity_id = a.id and s.repeat_of is null),
	case when a.ends_at <= a.starts_at + interval '1 day'
		then (extract(epoch from a.ends_at - a.starts_at) / 60)::integer end
)`;

const lines = (db: Db) =>
	db
		.selectFrom('activities as a')
		.leftJoin('activityTexts as t', (join) =>
			join.onRef('t.activityId', '=', 'a.id').onRef('t.language', '=', 'a.language')
		)
		.leftJoin('activityDrafts as d', 'd.activityId', 'a.id')
		.select([
			'a.id',
			'a.organisationId',
			'a.kind',
			'a.state',
			'a.language',
			'a.timeZone',
			'a.startsAt',
			'a.endsAt'
		])
		.select([
			sql<string>`coalesce(t.title, d.content->>'title', '')`.as('title'),
			sql<boolean>`d.content is not null`.as('isAhead'),
			sql<Date>`greatest(a.updated_at, d.updated_at)`.as('updatedAt'),
			minutes.as('minutes')
		])
		.$narrowType<{ kind: ActivityKind; state: ActivityState }>();

/** The last touched first. */
export const activitiesOf = (db: Db, organisationId: string) =>
	lines(db)
		.where('a.organisationId', '=', organisationId)
		.orderBy('updatedAt', 'desc')
		.orderBy('a.id')
		.limit(1000)
		.execute();

/** By their dates. */
export const activitiesByIds = (db: Db, ids: readonly string[]) =>
	lines(db)
		.where('a.id', 'in', ids.length > 0 ? ids : [null])
		.orderBy('a.startsAt')
		.orderBy('a.id')
		.execute();
