import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { insertCity } from './cities.sql.server.ts';
import { cityInput } from './city.ts';
import { mayMakeCity } from './may.ts';
import { refuseTakenSlug } from './refuse-taken-slug.ts';

/** The operator opens the portal of a place. Gives its id. */
export async function makeCity(actor: Actor, input: unknown): Promise<string> {
	permit(actor, mayMakeCity(actor));
	const { language, ...asked } = parse(cityInput, input);
	const id = newId();
	await act(actor, 'make-city', { city: id }, async (trx) => {
		await refuseTakenSlug(trx, asked.slug, id);
		await insertCity(trx, { id, ...asked, language: language ?? asked.languages[0] ?? 'en' });
	});
	return id;
}
