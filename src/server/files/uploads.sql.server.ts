import type { Db, Trx } from '#server/db.ts';

/** A file on its way: so many of its bytes have come. */
export type Upload = {
	id: string;
	accountId: string;
	/** What it is for, in a higher room. */
	about: string;
	name: string;
	byteSize: number;
	received: number;
	createdAt: Date;
	changedAt: Date;
};

const uploads = (db: Db) =>
	db
		.selectFrom('uploads')
		.select(['id', 'accountId', 'about', 'name', 'byteSize', 'received', 'createdAt', 'changedAt']);

export const insertUpload = (trx: Trx, upload: Upload) => trx.insertInto('uploads').values(upload).execute();

export const uploadById = (db: Db, id: string): Promise<Upload | undefined> =>
	uploads(db).where('id', '=', id).executeTakeFirst();

export const lockUpload = (trx: Trx, id: string): Promise<Upload | undefined> =>
	uploads(trx).where('id', '=', id).forUpdate().executeTakeFirst();

export const uploadIdsOf = (db: Db, accountId: string) =>
	db.selectFrom('uploads').select('id').where('accountId', '=', accountId).execute();

/** Begun, and not touched since that moment. */
export const forgottenUploads = (db: Db, before: Date, most: number) =>
	db
		.selectFrom('uploads')
		.select('id')
		.where('changedAt', '<', before)
		.whereRef('received', '<', 'byteSize')
		.limit(most)
		.execute();

export const countUnfinished = async (db: Db, accountId: string): Promise<number> => {
	const { count } = await db
		.selectFrom('uploads')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('accountId', '=', accountId)
		.executeTakeFirstOrThrow();
	return count;
};

export type Part = { id: string; uploadId: string; position: number; byteSize: number };

export async function insertPart(trx: Trx, part: Part, at: Date): Promise<void> {
	await trx.insertInto('uploadParts').values(part).execute();
	await trx
		.updateTable('uploads')
		.set({ received: part.position + part.byteSize, changedAt: at })
		.where('id', '=', part.uploadId)
		.execute();
}

export const partsOf = (db: Db, uploadId: string): Promise<Part[]> =>
	db
		.selectFrom('uploadParts')
		.select(['id', 'uploadId', 'position', 'byteSize'])
		.where('uploadId', '=', uploadId)
		.orderBy('position')
		.execute();

export const partsByIds = (db: Db, ids: readonly string[]): Promise<{ id: string }[]> =>
	db
		.selectFrom('uploadParts')
		.select('id')
		.where('id', 'in', ids.length > 0 ? ids : [null])
		.execute();

export const deleteUpload = (trx: Trx, id: string) =>
	trx.deleteFrom('uploads').where('id', '=', id).execute();
