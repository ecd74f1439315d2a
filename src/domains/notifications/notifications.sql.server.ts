import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { Hours, Way } from './notification.ts';

export type NewNotification = {
	id: string;
	accountId: string;
	kind: string;
	mailValues: string;
	createdAt: Date;
	inDigest: boolean;
	about: string | null;
};

const rowsAtOnce = 1000;

export async function insertNotifications(trx: Trx, rows: readonly NewNotification[]): Promise<void> {
	for (let from = 0; from < rows.length; from += rowsAtOnce) {
		await trx
			.insertInto('notifications')
			.values(rows.slice(from, from + rowsAtOnce))
			.execute();
	}
}

/** When these people were last told of this. Who asks at the same time waits until this transaction is over. */
export async function latestAbout(
	trx: Trx,
	accountIds: readonly string[],
	about: string
): Promise<Map<string, Date>> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`notification ${about}`}, 0))`.execute(trx);
	const rows = await trx
		.selectFrom('notifications')
		.select(['accountId', sql<Date>`max(created_at)`.as('at')])
		.where('accountId', '=', sql<string>`any(${accountIds}::uuid[])`)
		.where('about', '=', about)
		.groupBy('accountId')
		.execute();
	return new Map(rows.map(({ accountId, at }) => [accountId, at]));
}

type Chosen = {
	accountId: string;
	way: Way | null;
	timeZone: string | null;
	quietFrom: number | null;
	quietUntil: number | null;
};

/** What these people have chosen for this kind, and when it is quiet for them. Nothing chosen = no row. */
export async function choicesFor(db: Db, accountIds: readonly string[], kind: string): Promise<Chosen[]> {
	const { rows } = await sql<Chosen>`
		select who.id as account_id, c.way, h.time_zone, h.quiet_from, h.quiet_until
		from unnest(${accountIds}::uuid[]) as who (id)
		left join notification_choices c on c.account_id = who.id and c.kind = ${kind}
		left join notification_hours h on h.account_id = who.id
		where c.way is not null or h.time_zone is not null`.execute(db);
	return rows;
}

export const newestFor = (db: Db, accountId: string, limit: number) =>
	db
		.selectFrom('notifications')
		.select(['id', 'kind', 'mailValues', 'createdAt', 'readAt'])
		.where('accountId', '=', accountId)
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();

/** No more than are counted: a number with two digits says enough. */
export async function unreadOf(db: Db, accountId: string): Promise<number> {
	const { rows } = await sql<{ unread: number }>`select count(*) as unread from
		(select 1 from notifications where account_id = ${accountId}::uuid and read_at is null limit 100) n`.execute(
		db
	);
	return rows[0]?.unread ?? 0;
}

export const markAllRead = (trx: Trx, accountId: string, at: Date) =>
	trx
		.updateTable('notifications')
		.set({ readAt: at })
		.where('accountId', '=', accountId)
		.where('readAt', 'is', null)
		.execute();

export const choicesOf = (db: Db, accountId: string) =>
	db
		.selectFrom('notificationChoices')
		.select(['kind', 'way'])
		.$narrowType<{ way: Way }>()
		.where('accountId', '=', accountId)
		.execute();

export const hoursOf = (db: Db, accountId: string): Promise<Hours | undefined> =>
	db
		.selectFrom('notificationHours')
		.select(['timeZone', 'quietFrom', 'quietUntil'])
		.where('accountId', '=', accountId)
		.executeTakeFirst();

export const keepChoice = (trx: Trx, accountId: string, kind: string, way: Way) =>
	trx
		.insertInto('notificationChoices')
		.values({ accountId, kind, way })
		.onConflict((conflict) => conflict.columns(['accountId', 'kind']).doUpdateSet({ way }))
		.execute();

/** No digest any more: what came in it stands in the app only. */
export async function endDigest(trx: Trx, accountId: string): Promise<void> {
	await trx
		.updateTable('notificationChoices')
		.set({ way: 'app' })
		.where('accountId', '=', accountId)
		.where('way', '=', 'digest')
		.execute();
	await trx
		.updateTable('notifications')
		.set({ inDigest: false })
		.where('accountId', '=', accountId)
		.where('inDigest', '=', true)
		.execute();
}

export const keepHours = (trx: Trx, accountId: string, hours: Hours) =>
	trx
		.insertInto('notificationHours')
		.values({ accountId, ...hours })
		.onConflict((conflict) => conflict.column('accountId').doUpdateSet(hours))
		.execute();

/** Who has something waiting for a digest, since when, and in which zone they live. */
export const digestsWaiting = (db: Db, limit: number) =>
	db
		.selectFrom('notifications as n')
		.leftJoin('notificationHours as h', 'h.accountId', 'n.accountId')
		.select(['n.accountId', 'h.timeZone', 'h.quietFrom', 'h.quietUntil'])
		.select(sql<Date>`min(n.created_at)`.as('since'))
		.where('n.inDigest', '=', true)
		.groupBy(['n.accountId', 'h.timeZone', 'h.quietFrom', 'h.quietUntil'])
		.orderBy('since')
		.limit(limit)
		.execute();

/** Takes what waits for somebody's digest out of it: whoever runs this twice at once gets it once. */
export const takeForDigest = (trx: Trx, accountId: string) =>
	trx
		.updateTable('notifications')
		.set({ inDigest: false })
		.where('accountId', '=', accountId)
		.where('inDigest', '=', true)
		.returning(['id', 'kind', 'mailValues'])
		.execute();

export const deleteOlderThan = (trx: Trx, before: Date) =>
	trx.deleteFrom('notifications').where('createdAt', '<', before).execute();

export async function eraseNotifications(trx: Trx, accountId: string): Promise<void> {
	await trx.deleteFrom('notifications').where('accountId', '=', accountId).execute();
	await trx.deleteFrom('notificationChoices').where('accountId', '=', accountId).execute();
	await trx.deleteFrom('notificationHours').where('accountId', '=', accountId).execute();
}
