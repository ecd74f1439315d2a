import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { writeArea } from './cities.sql.server.ts';
import { mayChangeCity } from './may.ts';
import { readArea } from './read-areas.ts';

/** Says where the city lies: everything in a GeoJSON file together. Gives whether its border had to be mended. */
export async function setArea(actor: Actor, cityId: string, bytes: Uint8Array): Promise<boolean> {
	permit(actor, mayChangeCity(actor, cityId));
	const { isMended, ...read } = readArea(bytes);
	await act(actor, 'set-city-area', { city: cityId }, async (trx) => {
		const { numUpdatedRows } = await writeArea(trx, cityId, read);
		if (numUpdatedRows === 0n) throw new Refusal('not-found');
	});
	return isMended;
}

export async function removeArea(actor: Actor, cityId: string): Promise<void> {
	permit(actor, mayChangeCity(actor, cityId));
	await act(actor, 'remove-city-area', { city: cityId }, async (trx) => {
		await writeArea(trx, cityId, null);
	});
}
