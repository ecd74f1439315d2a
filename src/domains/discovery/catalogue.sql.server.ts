import { type Expression, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Db } from '#server/db.ts';
import type { CatalogueItem, Wish } from './catalogue.ts';

type Narrow = Pick<CatalogueItem, 'kind' | 'mode' | 'cost'>;
export type Cursor = { at: Date; id: string };

/** Activities without a date come after all that have one. */
export const never = new Date('9999-01-01T00:00:00Z');

/** Public activities that are not over, the next date first, from one place of the list on. */
export function upcoming(db: Db, wish: Wish, page: { now: Date; after: Cursor | undefined; limit: number }) {
	const { now, after, limit } = page;
	const meetings = db
		.selectFrom('activitySessions as s')
		.whereRef('s.activityId', '=', sql.ref('a.id'))
		.where('s.isSelfPaced', '=', false)
		.where('s.startsAt', '>=', now);
	const nextAt = sql<Date | null>`coalesce(${meetings.select(({ fn }) => fn.min('s.startsAt').as('at'))}, a.starts_at)`;
	const place = sql<Date>`coalesce(${nextAt}, ${never})`;
	return listed(db, now)
		.select([
			nextAt.as('nextAt'),
			sql<number>`${meetings.select(({ fn }) => fn.countAll().as('number'))}`.as('meetings'),
			place.as('place')
		])
		.$if(wish.q !== '', (query) => query.where('t.title', 'ilike', `%${wish.q.replace(/[\\%_]/g, '\\$&')}%`))
		.$if(wish.kind !== '', (query) => query.where('a.kind', '=', wish.kind))
		.$if(wish.mode !== '', (query) => query.where('a.mode', '=', wish.mode))
		.$if(wish.city !== '', (query) => query.where('c.slug', '=', wish.city))
		.$if(wish.organisation !== '', (query) => query.where('a.organisationId', '=', wish.organisation))
		.$if(after !== undefined, (query) =>
			query.where(sql<boolean>`(${place}, a.id) > (${after?.at ?? never}, ${after?.id ?? null}::uuid)`)
		)
		.orderBy('place')
		.orderBy('a.id')
		.limit(limit)
		.execute();
}

const listed = (db: Db, now: Date) =>
	db
		.selectFrom('activities as a')
		.innerJoin('activityTexts as t', (join) =>
			join.onRef('t.activityId', '=', 'a.id').onRef('t.language', '=', 'a.language')
		)
		.innerJoin('organisations as o', 'o.id', 'a.organisationId')
		.innerJoin('cities as c', 'c.id', 'a.cityId')
		.select([
			'a.id',
			'a.kind',
			'a.mode',
			'a.cost',
			'a.language',
			'a.timeZone',
			'a.placeName',
			'a.coverFileId'
		])
		.select(['t.title', 't.summary', 't.coverAlt', 'o.name as organisationName', 'c.name as cityName'])
		.select(({ ref }) => firstBadge(ref('a.id')).as('badge'))
		.$narrowType<Narrow>()
		.where('a.state', '=', 'published')
		.where(sql<boolean>`coalesce(a.ends_at, a.starts_at, ${never}) >= ${now}`);

const firstBadge = (activityId: Expression<string>) =>
	sql<CatalogueItem['badge']>`(select ${jsonBuildObject({
		id: sql.ref('v.badgeId'),
		version: sql.ref('v.version'),
		name: sql.ref('v.name')
	})}
		from activity_badges ab
		join badges b on b.id = ab.badge_id and b.retired_at is null
		join badge_versions v on v.badge_id = b.id and v.version = b.current_version
		where ab.activity_id = ${activityId} order by ab.position limit 1)`;
