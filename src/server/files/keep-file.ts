import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { type FileRow, insertFile } from './files.sql.server.ts';
import { fileStore } from './open-store.ts';
import { type PreparedFile, prepareFile } from './prepare-file.ts';

export type FileOwner = { organisationId: string } | { accountId: string } | { cityId: string };

type Given = { owner: FileOwner; isPrivate?: boolean } & (
	{ prepared: PreparedFile } | { bytes: Uint8Array; name: string }
);

/**
 * Stores a file and its row. The bytes come first: a crash between the two leaves bytes without a row, which a job
 * sweeps away, and never a row without bytes. Give `prepared` to keep slow pictures out of the transaction.
 */
export async function keepFile(trx: Trx, given: Given): Promise<FileRow> {
	const { bytes, ...file } = 'prepared' in given ? given.prepared : await prepareFile(given);
	const id = newId();
	await fileStore().put(id, bytes, file.mediaType);
	const owner = { organisationId: null, accountId: null, cityId: null, ...given.owner };
	const row: FileRow = { id, ...owner, ...file, byteSize: bytes.length, isPrivate: given.isPrivate ?? false };
	await insertFile(trx, row);
	return row;
}
