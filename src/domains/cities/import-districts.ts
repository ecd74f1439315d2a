import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { db, type Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { isId, newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { cityById } from './cities.sql.server.ts';
import { deleteDistricts, lockDistricts, putDistrict, renameDistrict } from './districts.sql.server.ts';
import { mayChangeCity } from './may.ts';
import { readDistricts } from './read-areas.ts';

const importInput = z.object({ nameField: z.string().trim().max(80).default('') });

/**
 * The districts of a city are those of the file. One that was there under the same name keeps its address; those that the
 * file lacks are gone. Gives how many there are, and the names of those whose border had to be mended.
 */
export async function importDistricts(
	actor: Actor,
	cityId: string,
	bytes: Uint8Array,
	input: unknown = {}
): Promise<{ count: number; mended: string[] }> {
	permit(actor, mayChangeCity(actor, cityId));
	const { nameField } = parse(importInput, input);
	if (!(await cityById(db(), cityId))) throw new Refusal('not-found');
	const { districts, mended } = readDistricts(bytes, nameField);
	await act(actor, 'import-districts', { city: cityId, districts: districts.length }, async (trx) => {
		const known = new Map((await lockDistricts(trx, cityId)).map(({ id, name }) => [name.toLowerCase(), id]));
		const byName = districts.sort((one, other) => one.name.localeCompare(other.name));
		const rows = byName.map((district, position) => ({
			...district,
			cityId,
			position,
			id: known.get(district.name.toLowerCase()) ?? newId()
		}));
		const kept = new Set(rows.map(({ id }) => id));
		await deleteDistricts(
			trx,
			[...known.values()].filter((id) => !kept.has(id))
		);
		for (const row of rows) await putDistrict(trx, row);
		await tell(trx, 'districts-changed', { cityId });
	});
	return { count: districts.length, mended };
}

const nameInput = z.object({
	district: z.string().refine(isId),
	name: z.string().trim().min(1, 'problem_required').max(120)
});

export async function nameDistrict(actor: Actor, cityId: string, input: unknown): Promise<void> {
	permit(actor, mayChangeCity(actor, cityId));
	const { district, name } = parse(nameInput, input);
	await act(actor, 'name-district', { city: cityId, district }, async (trx) => {
		const others = (await lockDistricts(trx, cityId)).filter(({ id }) => id !== district);
		if (others.some((other) => other.name.toLowerCase() === name.toLowerCase()))
			throw new Refusal('invalid-input', {
				fields: [{ field: 'name', message: 'city_district_problem_name_taken' }]
			});
		const { numUpdatedRows } = await renameDistrict(trx, cityId, district, name);
		if (numUpdatedRows === 0n) throw new Refusal('not-found');
	});
}

/** One district, or all of them. */
export async function removeDistricts(actor: Actor, cityId: string, district?: string): Promise<void> {
	permit(actor, mayChangeCity(actor, cityId));
	await act(actor, 'remove-districts', { city: cityId }, async (trx) => removeIn(trx, cityId, district));
}

async function removeIn(trx: Trx, cityId: string, district: string | undefined): Promise<void> {
	const all = await lockDistricts(trx, cityId);
	const gone = all.filter(({ id }) => district === undefined || id === district);
	if (gone.length === 0) throw new Refusal('already-done');
	await deleteDistricts(
		trx,
		gone.map(({ id }) => id)
	);
	await tell(trx, 'districts-changed', { cityId });
}
