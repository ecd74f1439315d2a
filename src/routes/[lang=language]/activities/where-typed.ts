import { seePlaces } from '#domains/discovery/see-places.ts';
import type { Language } from '#ui/language.ts';
import { withPlace } from './map-address.ts';

/**
 * A form without a script sends a place as it was typed (`where=Milan`). Gives the address with the likeliest place of that
 * name instead; undefined = none was typed. A place that nobody knows is left out.
 */
export async function whereTyped(address: URLSearchParams, language: Language): Promise<string | undefined> {
	const typed = address.get('where') ?? '';
	if (typed.trim() === '') return undefined;
	const [place] = await seePlaces(typed, language, true);
	return withPlace(String(address), place?.query ?? '');
}
