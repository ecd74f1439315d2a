import { type Expression, sql, type SqlBool } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Db, Trx } from '#server/db.ts';
import type {
	Activity,
	ActivityCost,
	ActivityKind,
	ActivityMode,
	ActivityPerson,
	ActivityState,
	LanguageLevel,
	Material,
	Partner,
	SignUpWay
} from './activity.ts';

type Narrow = {
	kind: ActivityKind;
	mode: ActivityMode;
	state: ActivityState;
	cost: ActivityCost;
	signUp: SignUpWay;
	languageLevel: LanguageLevel | null;
};
type JsonSession = {
	title: string;
	note: string;
	isSelfPaced: boolean;
	startsAt: string | null;
	endsAt: string | null;
};

export type ActivityRow = Activity & {
	badgeIds: string[];
	joined: number;
	/** Whether the person who looks has joined. */
	hasJoined: boolean;
};

/** One activity with all that hangs on it, in one query. */
export async function activityById(db: Db, id: string, accountId?: string): Promise<ActivityRow | undefined> {
	const row = await db
		.selectFrom('activities as a')
		.leftJoin('activityTexts as t', (join) =>
			join.onRef('t.activityId', '=', 'a.id').onRef('t.language', '=', 'a.language')
		)
		.selectAll('a')
		.select(({ ref }) => wordsOf((column) => ref(`t.${column}`)))
		.select(sessionsOf)
		.select(othersOf)
		.select(countsOf(accountId))
		.$narrowType<Narrow>()
		.where('a.id', '=', id)
		.executeTakeFirst();
	if (!row) return undefined;
	const { createdBy: _maker, ...activity } = row;
	return { ...activity, sessions: row.sessions.map(withDates) };
}

const words = [
	'title',
	'summary',
	'body',
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
	rowsOf<JsonSession>(
		'activitySessions',
		jsonBuildObject({
			title: column('title'),
			note: column('note'),
			isSelfPaced: column('isSelfPaced'),
			startsAt: column('startsAt'),
			endsAt: column('endsAt')
		})
	).as('sessions');

const othersOf = () => [
	rowsOf<ActivityPerson>('activityPeople', fieldsOf('role', 'name', 'about', 'address', 'phone')).as(
		'people'
	),
	rowsOf<Partner>('activityPartners', fieldsOf('role', 'name', 'website', 'organisationId', 'logoFileId')).as(
		'partners'
	),
	rowsOf<Material>('activityMaterials', fieldsOf('title', 'fileId')).as('materials'),
	rowsOf<string>('activityAlignments', column('skillId')).as('skills'),
	rowsOf<string>('activityBadges', column('badgeId')).as('badgeIds')
];

const fieldsOf = (...names: string[]) =>
	jsonBuildObject(Object.fromEntries(names.map((name) => [name, column(name)])));

const countsOf = (accountId: string | undefined) => () => {
	const joined = sql`select 1 from ${sql.table('signUps')} u where u.activity_id = a.id and u.state = 'joined'`;
	return [
		sql<number>`(select count(*) from (${joined}) j)`.as('joined'),
		sql<boolean>`exists (${joined} and u.account_id = ${accountId ?? null}::uuid)`.as('hasJoined')
	];
};

const withDates = (session: JsonSession) => ({
	...session,
	startsAt: session.startsAt ? new Date(session.startsAt) : null,
	endsAt: session.endsAt ? new Date(session.endsAt) : null
});

const standing = [
	'id',
	'organisationId',
	'cityId',
	'state',
	'language',
	'signUp',
	'signUpClosesAt',
	'startsAt',
	'endsAt',
	'capacity',
	'publishedAt'
] as const;
export type ActivityStanding = Pick<Activity, (typeof standing)[number]>;

/** Where an activity belongs and stands: enough to ask who may do what. */
export const standingOf = (db: Db, id: string): Promise<ActivityStanding | undefined> =>
	db
		.selectFrom('activities')
		.select(standing)
		.$narrowType<Pick<Narrow, 'state' | 'signUp'>>()
		.where('id', '=', id)
		.executeTakeFirst();

/** The same, held until the transaction ends: one change at a time, and joining counts places that stay counted. */
export const lockActivity = (trx: Trx, id: string): Promise<ActivityStanding | undefined> =>
	trx
		.selectFrom('activities')
		.select(standing)
		.$narrowType<Pick<Narrow, 'state' | 'signUp'>>()
		.where('id', '=', id)
		.forNoKeyUpdate()
		.executeTakeFirst();

type NewActivity = Pick<Activity, 'id' | 'organisationId' | 'cityId' | 'kind' | 'language' | 'timeZone'> & {
	createdBy: string | null;
};

export const insertActivity = (trx: Trx, activity: NewActivity) =>
	trx.insertInto('activities').values(activity).execute();

type StateChange = Partial<Pick<Activity, 'state' | 'publishedAt' | 'cancelledAt'>> & { updatedAt: Date };

export const changeState = (trx: Trx, id: string, change: StateChange) =>
	trx.updateTable('activities').set(change).where('id', '=', id).execute();

export const writeCancelReason = (trx: Trx, id: string, cancelReason: string) =>
	trx.updateTable('activityTexts').set({ cancelReason }).where('activityId', '=', id).execute();

export const insertActivityBadge = (trx: Trx, activityId: string, badgeId: string) =>
	trx
		.insertInto('activityBadges')
		.columns(['activityId', 'badgeId', 'position'])
		.expression((eb) =>
			eb
				.selectFrom('activityBadges')
				.select([
					sql.val(activityId).$castTo<string>().as('activityId'),
					sql.val(badgeId).$castTo<string>().as('badgeId'),
					sql<number>`coalesce(max(position) + 1, 0)`.as('position')
				])
				.where('activityId', '=', activityId)
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute();

export async function badgeIdsOf(db: Db, activityId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('activityBadges')
		.select('badgeId')
		.where('activityId', '=', activityId)
		.orderBy('position')
		.execute();
	return rows.map((row) => row.badgeId);
}

export const badgesOfActivities = (db: Db, activityIds: readonly string[]) =>
	db
		.selectFrom('activityBadges')
		.select(['activityId', 'badgeId'])
		.where('activityId', 'in', activityIds.length > 0 ? activityIds : [null])
		.orderBy('position')
		.execute();

export const activitiesOfBadge = (db: Db, badgeId: string) =>
	db.selectFrom('activityBadges').select('activityId').where('badgeId', '=', badgeId).execute();

/** Somebody left: what they made stays their organisation's, without them. */
export async function forgetMaker(trx: Trx, accountId: string): Promise<void> {
	await trx.updateTable('activities').set({ createdBy: null }).where('createdBy', '=', accountId).execute();
	await trx
		.updateTable('activityDrafts')
		.set({ updatedBy: null })
		.where('updatedBy', '=', accountId)
		.execute();
	await trx.deleteFrom('signUps').where('accountId', '=', accountId).execute();
}
