import { z } from 'zod';
import type { Actor } from '#server/actor.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { Refusal } from '#server/refusal.ts';
import { type Family, familyName, mostFamilies } from './badge-system.ts';
import { deleteFamily, familiesOf, insertFamily, updateFamily } from './badge-systems.sql.server.ts';
import { changeSystem, refuseField } from './change-system.ts';

const one = z.object({ familyId: z.uuid() });

export const addFamily = (actor: Actor, asked: unknown): Promise<void> =>
	changeSystem(actor, asked, {
		verb: 'add-badge-family',
		schema: z.object({ family: familyName }),
		change: async (trx, { id: systemId }, { family: name }) => {
			const families = await familiesOf(trx, systemId);
			if (families.length >= mostFamilies) refuseField('family', 'badge_system_problem_families');
			const position = (families.at(-1)?.position ?? -1) + 1;
			await insertFamily(trx, { id: newId(), systemId, name, position });
		}
	});

export const renameFamily = (actor: Actor, asked: unknown): Promise<void> =>
	changeSystem(actor, asked, {
		verb: 'rename-badge-family',
		schema: one.extend({ familyName }),
		change: async (trx, { id }, { familyId, familyName: name }) => {
			await ownFamily(trx, id, familyId);
			await updateFamily(trx, familyId, { name });
		}
	});

/** Up or down by one; at the end of the list it stays where it is. */
export const moveFamily = (actor: Actor, asked: unknown): Promise<void> =>
	changeSystem(actor, asked, {
		verb: 'move-badge-family',
		schema: one.extend({ by: z.enum(['up', 'down']) }),
		change: async (trx, { id }, { familyId, by }) => {
			const { families, at } = await ownFamily(trx, id, familyId);
			const [here, there] = [families[at], families[at + (by === 'up' ? -1 : 1)]];
			if (!here || !there) return;
			await updateFamily(trx, here.id, { position: there.position });
			await updateFamily(trx, there.id, { position: here.position });
		}
	});

/** Its badges leave the system with it, and stay what they are. */
export const removeFamily = (actor: Actor, asked: unknown): Promise<void> =>
	changeSystem(actor, asked, {
		verb: 'remove-badge-family',
		schema: one,
		change: async (trx, { id }, { familyId }) => {
			await ownFamily(trx, id, familyId);
			await deleteFamily(trx, familyId);
		}
	});

async function ownFamily(
	trx: Trx,
	systemId: string,
	familyId: string
): Promise<{ families: Family[]; at: number }> {
	const families = await familiesOf(trx, systemId);
	const at = families.findIndex(({ id }) => id === familyId);
	if (at < 0) throw new Refusal('not-found');
	return { families, at };
}
