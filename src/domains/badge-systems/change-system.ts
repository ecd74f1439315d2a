import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { db, type Trx } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { BadgeSystem } from './badge-system.ts';
import { lockSystem, systemById } from './badge-systems.sql.server.ts';
import { mayMakeSystems } from './may.ts';

const input = z.object({ systemId: z.uuid() });

/** One change of one's own system, with what it asks for; two at once wait for each other. */
export async function changeSystem<S extends z.ZodType>(
	actor: Actor,
	asked: unknown,
	{
		verb,
		schema,
		change
	}: {
		verb: string;
		schema: S;
		change: (trx: Trx, system: BadgeSystem, given: z.output<S>) => Promise<unknown>;
	}
): Promise<void> {
	const { systemId } = parse(input, asked);
	const known = await systemById(db(), systemId);
	if (!known) throw new Refusal('not-found');
	permit(actor, mayMakeSystems(actor, known));
	const given = parse(schema, asked);
	await act(actor, verb, { badgeSystem: systemId }, async (trx) => {
		const system = await lockSystem(trx, systemId);
		if (!system) throw new Refusal('not-found');
		await change(trx, system, given);
	});
}

export function refuseField(field: string, message: string): never {
	throw new Refusal('invalid-input', { fields: [{ field, message }] });
}
