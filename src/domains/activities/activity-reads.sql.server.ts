import { type Expression, sql, type SqlBool } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Db } from '#server/db.ts';
import type {
	Activity,
	ActivityCost,
	ActivityKind,
	ActivityMode,
	ActivityPerson,
	ActivityState,
	Exception,
	LanguageLevel,
	Material,
	Partner,
	Repeat,
	Session,
	SignUpWay
} from './activity.ts';
import type { Question } from './question.ts';

type Narrow = {
	kind: ActivityKind;
	mode: ActivityMode;
	state: ActivityState;
	cost: ActivityCost;
	signUp: SignUpWay;
	languageLevel: LanguageLevel | null;
};
/** A row as JSON brings it: without dates. */
type Stamped<T> = { [K in keyof T]: Date extends T[K] ? (null extends T[K] ? string | null : string) : T[K] };

export type ActivityRow = Activity & {
	badgeIds: string[];
};

/** One activity with all that hangs on it, in one query. */
export async function activityById(db: Db, id: string): Promise<ActivityRow | undefined> {
	const row = await whole(db).where('a.id', '=', id).executeTakeFirst();
	return row && activityOf(row);
}

/** Those of these that the public may see, whole, by their ids. */
export async function publicActivities(db: Db, ids: readonly string[]): Promise<ActivityRow[]> {
	if (ids.length === 0) return [];
	const rows = await whole(db)
		.where('a.id', '=', sql<string>`any(${ids}::uuid[])`)
		.where('a.state', '<>', 'draft')
		.orderBy('a.id')
		.execute();
	return rows.map(activityOf);
}

const whole = (db: Db) =>
	db
		.selectFrom('activities as a')
		.leftJoin('activityTexts as t', (join) =>
			join.onRef('t.activityId', '=', 'a.id').onRef('t.language', '=', 'a.language')
		)
		.selectAll('a')
		.select(({ ref }) => wordsOf((column) => ref(`t.${column}`)))
		.select(sessionsOf)
		.select(repeatOf)
		.select(othersOf)
		.$narrowType<Narrow>();

type Whole = Awaited<ReturnType<ReturnType<typeof whole>['execute']>>[number];

function activityOf({ createdBy: _maker, ...row }: Whole): ActivityRow {
	const { repeat } = row;
	return {
		...row,
		sessions: row.sessions.map(sessionFrom),
		repeat: repeat && repeatFrom(repeat),
		exceptions: row.exceptions.map(exceptionFrom)
	};
}

const words = [
	'title',
	'summary',
	'body',
	'doing',
	'learning',
	'conditions',
	'profile',
	'costNote',
	'fundingNote',
	'accessNote',
	'results',
	'coverAlt',
	'cancelReason'
] as const;

/** A draft that was never published has no words yet. */
const wordsOf = (ref: (column: (typeof words)[number]) => Expression<string | null>) =>
	words.map((column) => sql<string>`coalesce(${ref(column)}, '')`.as(column));

const rowsOf = <T>(table: string, row: Expression<unknown>, given: Expression<SqlBool> = sql`true`) =>
	sql<T[]>`(select coalesce(json_agg(${row} order by x.position), '[]')
		from ${sql.table(table)} x where x.activity_id = a.id and ${given})`;

const column = (name: string) => sql.ref<unknown>(`x.${name}`);

const sessionsOf = () =>
	rowsOf<Stamped<Session>>(
		'activitySessions',
		jsonBuildObject({
			title: column('title'),
			note: column('note'),
			isSelfPaced: column('isSelfPaced'),
			startsAt: column('startsAt'),
			endsAt: column('endsAt'),
			room: column('room'),
			speakers: column('speakers'),
			agenda: column('agenda'),
			repeatOf: column('repeatOf'),
			capacity: column('capacity')
		})
	).as('sessions');

const repeatOf = () => [
	sql<Stamped<Repeat> | null>`(select ${fieldsOf('rule', 'startsAt', 'endsAt')}
		from ${sql.table('activityRepeats')} x where x.activity_id = a.id)`.as('repeat'),
	rowsOf<Stamped<Exception>>('activityExceptions', fieldsOf('repeatOf', 'startsAt', 'endsAt', 'note')).as(
		'exceptions'
	)
];

const othersOf = () => [
	rowsOf<ActivityPerson>('activityPeople', fieldsOf('role', 'name', 'about', 'address', 'phone')).as(
		'people'
	),
	rowsOf<Partner>('activityPartners', fieldsOf('role', 'name', 'website', 'organisationId', 'logoFileId')).as(
		'partners'
	),
	rowsOf<Question>(
		'activityQuestions',
		fieldsOf('label', 'hint', 'type', 'choices', 'isRequired', 'isShared')
	).as('questions'),
	rowsOf<Material>('activityMaterials', fieldsOf('title', 'language', 'fileId')).as('materials'),
	rowsOf<string>('activityAlignments', column('skillId')).as('skills'),
	rowsOf<string>('activityBadges', column('badgeId')).as('badgeIds'),
	sql<
		string[]
	>`array(select x.city_id from ${sql.table('activityCities')} x where x.activity_id = a.id order by 1)`.as(
		'cities'
	)
];

const fieldsOf = (...names: string[]) =>
	jsonBuildObject(Object.fromEntries(names.map((name) => [name, column(name)])));

const dateOf = (stamp: string | null): Date | null => (stamp === null ? null : new Date(stamp));

const sessionFrom = (row: Stamped<Session>): Session => ({
	...row,
	...datesOf(row),
	repeatOf: dateOf(row.repeatOf)
});
const exceptionFrom = (row: Stamped<Exception>): Exception => ({
	...row,
	...datesOf(row),
	repeatOf: new Date(row.repeatOf)
});
const repeatFrom = (row: Stamped<Repeat>): Repeat => ({
	...row,
	...datesOf(row),
	startsAt: new Date(row.startsAt)
});

const datesOf = (row: { startsAt: string | null; endsAt: string | null }) => ({
	startsAt: dateOf(row.startsAt),
	endsAt: dateOf(row.endsAt)
});
