import type { Trx } from '#server/db.ts';
import { deleteFile } from './files.sql.server.ts';
import { pictureWidths } from './open-file.ts';
import { fileStore } from './open-store.ts';

/**
 * Removes a file for good. The bytes go first: a crash between the two leaves a row that answers "gone" until this is
 * tried again, and never bytes that nobody knows of.
 */
export async function removeFile(trx: Trx, id: string): Promise<void> {
	for (const key of [id, ...pictureWidths.map((width) => `${id}.w${width}`)]) await fileStore().remove(key);
	await deleteFile(trx, id);
}
