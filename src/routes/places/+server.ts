import { seePlaces } from '#domains/discovery/see-places.ts';
import { defaultLanguage, isLanguage } from '#ui/language.ts';
import type { RequestHandler } from './$types.js';

/** `?q=milan&language=it`: places that may be meant; `complete=1` when nobody is typing any more. */
export const GET: RequestHandler = async ({ url }) => {
	const asked = url.searchParams.get('language') ?? '';
	const language = isLanguage(asked) ? asked : defaultLanguage;
	const typed = url.searchParams.get('q') ?? '';
	const places = await seePlaces(typed, language, url.searchParams.get('complete') === '1');
	return Response.json({ places }, { headers: { 'cache-control': 'public, max-age=60' } });
};
