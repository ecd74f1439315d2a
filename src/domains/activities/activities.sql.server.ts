import type { Db, Trx } from '#server/db.ts';
import type { Activity, ActivityState, SignUpWay } from './activity.ts';

type Narrow = { state: ActivityState; signUp: SignUpWay };

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
	'hasWaitingList',
	'choosesSessions',
	'sessionCapacity',
	'timeZone',
	'publishedAt'
] as const;
export type ActivityStanding = Pick<Activity, (typeof standing)[number]>;

/** Where an activity belongs and stands: enough to ask who may do what. */
export const standingOf = (db: Db, id: string): Promise<ActivityStanding | undefined> =>
	db.selectFrom('activities').select(standing).$narrowType<Narrow>().where('id', '=', id).executeTakeFirst();

/** The same, held until the transaction ends: one change at a time, and joining counts places that stay counted. */
export const lockActivity = (trx: Trx, id: string): Promise<ActivityStanding | undefined> =>
	trx
		.selectFrom('activities')
		.select(standing)
		.$narrowType<Narrow>()
		.where('id', '=', id)
		.forNoKeyUpdate()
		.executeTakeFirst();

export async function onlineUrlOf(db: Db, id: string): Promise<string | null> {
	const row = await db.selectFrom('activities').select('onlineUrl').where('id', '=', id).executeTakeFirst();
	return row?.onlineUrl ?? null;
}

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

/** Somebody left: what they made stays their organisation's, without them. */
export async function forgetMaker(trx: Trx, accountId: string): Promise<void> {
	await trx.updateTable('activities').set({ createdBy: null }).where('createdBy', '=', accountId).execute();
	await trx
		.updateTable('activityDrafts')
		.set({ updatedBy: null })
		.where('updatedBy', '=', accountId)
		.execute();
}
