import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { fileIdsOf } from './files.sql.server.ts';
import { dropUpload } from './collect-upload.ts';
import { uploadIdsOf } from './uploads.sql.server.ts';
import { removeFile } from './remove-file.ts';

/** What a person kept for themself goes, row and bytes. Files of organisations name nobody. */
export const filesOnAccountLeft: Listener<'account-left'> = {
	name: 'files',
	hear: ({ accountId }) =>
		act(system, 'erase-files-of-account', {}, async (trx) => {
			for (const { id } of await uploadIdsOf(trx, accountId)) await dropUpload(trx, id);
			for (const { id } of await fileIdsOf(trx, accountId)) await removeFile(trx, id);
		})
};
