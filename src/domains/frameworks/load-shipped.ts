import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { oneAtATime } from '#server/one-at-a-time.ts';
import { permit } from '#server/permit.ts';
import { editionOf } from './frameworks.sql.server.ts';
import { mayImportFramework } from './may.ts';
import { allShipped, edition } from './shipped/all-shipped.ts';
import { skillsOf } from './shipped/shipped-framework.ts';
import { writeFramework } from './write-framework.ts';

/** Sees to it, at every start, that the frameworks that come with Cairn are there in their newest edition. */
export const loadShippedFrameworks = (): Promise<void> =>
	oneAtATime('load-shipped-frameworks', async () => {
		permit(system, mayImportFramework(system, null));
		for (const shipped of allShipped) {
			const { about } = shipped;
			if ((await editionOf(db(), about.key)) === edition) continue;
			await act(system, 'load-shipped-framework', {}, (trx) =>
				writeFramework(trx, { ...about, edition }, skillsOf(shipped))
			);
		}
	});
