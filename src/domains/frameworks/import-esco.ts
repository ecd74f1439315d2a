import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { ImportReport } from './imported-framework.ts';
import { mayImportFramework } from './may.ts';
import { openEsco } from './read-esco.ts';
import { writeFramework } from './write-framework.ts';

/**
 * Imports the CSV package of ESCO, all or nothing. Again: brings it up to date. In another language: adds its names.
 * A file of this size is given on the command line, where the operator is.
 */
export async function importEsco(actor: Actor, file: string): Promise<ImportReport> {
	permit(actor, mayImportFramework(actor, null));
	const esco = await openEsco(file);
	if (!esco) throw new Refusal('unreadable-file');
	try {
		return await act(actor, 'import-framework', {}, (trx) => writeFramework(trx, esco.about, esco.skills));
	} finally {
		esco.close();
	}
}
