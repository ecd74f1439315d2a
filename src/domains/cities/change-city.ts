import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { updateCity } from './cities.sql.server.ts';
import { changeCityInput } from './city.ts';
import { mayChangeCity } from './may.ts';
import { refuseTakenSlug } from './refuse-taken-slug.ts';

export async function changeCity(actor: Actor, cityId: string, input: unknown): Promise<void> {
	permit(actor, mayChangeCity(actor, cityId));
	const { language, ...asked } = parse(changeCityInput, input);
	await act(actor, 'change-city', { city: cityId }, async (trx) => {
		await refuseTakenSlug(trx, asked.slug, cityId);
		const { numUpdatedRows } = await updateCity(trx, cityId, { ...asked, ...(language && { language }) });
		if (numUpdatedRows === 0n) throw new Refusal('not-found');
		await tell(trx, 'city-changed', { cityId });
	});
}
