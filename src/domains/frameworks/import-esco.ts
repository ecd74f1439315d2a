import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { ImportReport } from './imported-framework.ts';
import { openEsco } from './read-esco.ts';
import { writeFramework } from './write-framework.ts';

/**
 * Imports the CSV package of ESCO, all or nothing. Again: brings it up to date. In another language: adds its names.
 * For the operator's command line only, which is why it asks for no permission.
 */
export async function importEsco(file: string): Promise<ImportReport> {
	const esco = await openEsco(file);
	try {
		return await act(system, 'import-framework', {}, (trx) => writeFramework(trx, esco.about, esco.skills));
	} finally {
		esco.close();
	}
}
