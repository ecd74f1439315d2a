import type { Trx } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { cityIdBySlug } from './cities.sql.server.ts';

/** Two cities never share the part of the address that names them. */
export async function refuseTakenSlug(trx: Trx, slug: string, cityId: string): Promise<void> {
	const holder = await cityIdBySlug(trx, slug);
	if (!holder || holder.id === cityId) return;
	throw new Refusal('invalid-input', { fields: [{ field: 'slug', message: 'city_problem_slug_taken' }] });
}
