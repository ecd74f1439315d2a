import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { dropUpload } from './collect-upload.ts';
import { forgottenUploads } from './uploads.sql.server.ts';

/** So long may a connection be away. */
const patience = 2 * 24 * 60 * 60 * 1000;

/** Job: forgets what somebody began to send and never finished. */
export async function sweepUploads(): Promise<void> {
	const before = new Date(now().getTime() - patience);
	for (const { id } of await forgottenUploads(db(), before, 1000)) {
		await act(system, 'sweep-upload', { upload: id }, (trx) => dropUpload(trx, id));
	}
}
