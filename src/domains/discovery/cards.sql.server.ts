import { type Expression, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Db } from '#server/db.ts';
import { prepared } from '#server/prepared.ts';
import type { CatalogueItem } from './catalogue.ts';
import { never } from './moment.ts';

type Narrow = Pick<CatalogueItem, 'kind' | 'mode' | 'cost'>;

/** These activities as cards, read where the truth is: what the public may not see now is not among them. */
export async function cardsOf(db: Db, ids: readonly string[], now: Date): Promise<CatalogueItem[]> {
	if (ids.length === 0) return [];
	const meetings = db
		.selectFrom('activitySessions as s')
		.whereRef('s.activityId', '=', sql.ref('a.id'))
		.where('s.isSelfPaced', '=', false)
		.where('s.startsAt', '>=', now);
	const rows = await listed(db, now)
		.modifyFront(prepared)
		.select([
			sql<Date | null>`coalesce(${meetings.select(({ fn }) => fn.min('s.startsAt').as('at'))}, a.starts_at)`.as(
				'nextAt'
			),
			sql<number>`${meetings.select(({ fn }) => fn.countAll().as('number'))}`.as('meetings')
		])
		.where('a.id', '=', sql<string>`any(${ids}::uuid[])`)
		.execute();
	const byId = new Map(rows.map((row) => [row.id, row]));
	return ids.flatMap((id) => byId.get(id) ?? []);
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
		.select(['a.lng', 'a.lat', 't.title', 't.summary', 't.coverAlt', 'o.name as organisationName'])
		.select(({ ref }) => [
			firstBadge(ref('a.id')).as('badge'),
			cityOf(ref('c.id')).as('city'),
			wordings(ref('a.id')).as('wordings')
		])
		.$narrowType<Narrow>()
		.where('a.state', '=', 'published')
		.where('o.closedAt', 'is', null)
		.where(sql<boolean>`coalesce(a.ends_at, a.starts_at, ${never}) >= ${now}`);

const firstBadge = (activityId: Expression<string>) =>
	sql<CatalogueItem['badge']>`(select ${jsonBuildObject({
		id: sql.ref('v.badgeId'),
		version: sql.ref('v.version'),
		name: sql.ref('v.name'),
		language: sql.ref('v.language'),
		names: namesOf('badge', sql.ref('v.badge_id'))
	})}
		from activity_badges ab
		join badges b on b.id = ab.badge_id and b.retired_at is null
		join badge_versions v on v.badge_id = b.id and v.version = b.current_version
		where ab.activity_id = ${activityId} order by ab.position limit 1)`;

const cityOf = (id: Expression<string>) =>
	sql<CatalogueItem['city']>`${jsonBuildObject({
		name: sql.ref('c.name'),
		language: sql.ref('c.language'),
		names: namesOf('city', id)
	})}`;

/** What something is called in the languages that it is translated into. */
const namesOf = (about: 'badge' | 'city', id: Expression<unknown>) =>
	sql`(select coalesce(jsonb_object_agg(w.language, w.texts->'name'->>'text'), '{}')
		from translations w where w.thing_id = ${id} and w.about = ${sql.lit(about)} and w.texts->'name'->>'text' <> '')`;

const wordings = (activityId: Expression<string>) =>
	sql<CatalogueItem['wordings']>`(select coalesce(jsonb_object_agg(w.language, jsonb_build_object(
			'title', w.texts->'title'->>'text', 'summary', w.texts->'summary'->>'text')), '{}')
		from translations w where w.thing_id = ${activityId} and w.about = 'activity' and w.texts <> '{}')`;

/** Cities by slug or id: their ids and clocks. */
export const citiesNamed = (db: Db, names: readonly string[]): Promise<{ id: string; timeZone: string }[]> =>
	db
		.selectFrom('cities')
		.modifyFront(prepared)
		.select(['id', 'timeZone'])
		.where(({ or, eb }) =>
			or([
				eb('slug', '=', sql<string>`any(${names}::text[])`),
				eb(sql<string>`id::text`, '=', sql<string>`any(${names}::text[])`)
			])
		)
		.execute();

/** The clock that most cities go by. */
export async function commonTimeZone(db: Db): Promise<string> {
	const row = await db
		.selectFrom('cities')
		.modifyFront(prepared)
		.select(['timeZone'])
		.groupBy('timeZone')
		.orderBy(({ fn }) => fn.countAll(), 'desc')
		.orderBy('timeZone')
		.limit(1)
		.executeTakeFirst();
	return row?.timeZone ?? 'UTC';
}
