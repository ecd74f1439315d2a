import { type Db, db, type Trx } from '#server/db.ts';
import { fileStore } from './open-store.ts';
import { deleteUpload, partsOf, type Upload, uploadById } from './uploads.sql.server.ts';

export type CollectedUpload = Upload & { bytes: Uint8Array };

/** A file that has come whole, put together. Undefined while parts are missing, or when there is none. */
export async function collectUpload(id: string, on: Db = db()): Promise<CollectedUpload | undefined> {
	const upload = await uploadById(on, id);
	if (!upload || upload.received < upload.byteSize) return undefined;
	const bytes = Buffer.alloc(upload.byteSize);
	for (const part of await partsOf(on, id)) {
		const found = await fileStore().get(part.id);
		if (found?.length !== part.byteSize) throw new Error(`A part of an upload is not there: ${part.id}`);
		bytes.set(found, part.position);
	}
	return { ...upload, bytes };
}

/** Bytes first, as with files: a crash leaves rows without bytes until this is tried again. */
export async function dropUpload(trx: Trx, id: string): Promise<void> {
	for (const part of await partsOf(trx, id)) await fileStore().remove(part.id);
	await deleteUpload(trx, id);
}
