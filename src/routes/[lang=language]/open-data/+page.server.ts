import { openColumns } from '#domains/discovery/open-table.ts';
import { mostInFile } from '#domains/discovery/see-open-data.ts';
import { config } from '#server/config.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = () => ({
	licence: config().dataLicence,
	columns: openColumns,
	most: mostInFile
});
