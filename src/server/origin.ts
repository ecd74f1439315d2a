import { config } from './config.ts';
import type { Db, Trx } from './db.ts';

/**
 * The first start stores the origin, because ids, dids and lists are made under it. A later start under another origin
 * is refused: `npm run change-origin` changes it on purpose and keeps the old one as an alias.
 */
export async function keepOrigin(db: Db, origin: string): Promise<void> {
	await db
		.insertInto('origins')
		.values({ origin, isCurrent: true })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const kept = await currentOrigin(db);
	if (kept === origin) return;
	throw new Error(
		`This database was made for ${kept}, but CAIRN_ORIGIN says ${origin}. ` +
			`Set CAIRN_ORIGIN back, or move for good with: npm run change-origin -- ${origin}`
	);
}

/** undefined: this database was never started under any. */
export async function currentOrigin(db: Db): Promise<string | undefined> {
	const row = await db
		.selectFrom('origins')
		.select('origin')
		.where('isCurrent', '=', true)
		.executeTakeFirst();
	return row?.origin;
}

/** Every origin that names this installation: the current one first, then those it had before. */
export const ownOrigins = async (db: Db): Promise<string[]> => [
	config().origin,
	...(await formerOrigins(db))
];

/** Origins used before, newest first: addresses made under them are still ours. */
export async function formerOrigins(db: Db): Promise<string[]> {
	const rows = await db
		.selectFrom('origins')
		.select('origin')
		.where('isCurrent', '=', false)
		.orderBy('since', 'desc')
		.execute();
	return rows.map((row) => row.origin);
}

/** Moves the installation to another origin; the old one stays as an alias. */
export async function changeOrigin(trx: Trx, origin: string): Promise<void> {
	await trx.updateTable('origins').set({ isCurrent: false }).where('isCurrent', '=', true).execute();
	await trx
		.insertInto('origins')
		.values({ origin, isCurrent: true })
		.onConflict((conflict) => conflict.column('origin').doUpdateSet({ isCurrent: true, since: new Date() }))
		.execute();
}
