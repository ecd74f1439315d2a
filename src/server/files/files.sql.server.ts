import type { Db, Trx } from '#server/db.ts';

export type FileRow = {
	id: string;
	organisationId: string | null;
	accountId: string | null;
	cityId: string | null;
	name: string;
	mediaType: string;
	byteSize: number;
	sha256: string;
	width: number | null;
	height: number | null;
	/** It has no public address: the room that keeps it says who sees it. */
	isPrivate: boolean;
};

const columns = [
	'id',
	'organisationId',
	'accountId',
	'cityId',
	'name',
	'mediaType',
	'byteSize',
	'sha256',
	'width',
	'height',
	'isPrivate'
] as const;

export const fileById = (db: Db, id: string): Promise<FileRow | undefined> =>
	db.selectFrom('files').select(columns).where('id', '=', id).executeTakeFirst();

export const filesByIds = (db: Db, ids: readonly string[]): Promise<FileRow[]> =>
	db
		.selectFrom('files')
		.select(columns)
		.where('id', 'in', ids.length > 0 ? ids : [null])
		.execute();

export const insertFile = (trx: Trx, row: FileRow) => trx.insertInto('files').values(row).execute();

export const deleteFile = (trx: Trx, id: string) => trx.deleteFrom('files').where('id', '=', id).execute();

export const fileIdsOf = (db: Db, accountId: string) =>
	db.selectFrom('files').select('id').where('accountId', '=', accountId).execute();
