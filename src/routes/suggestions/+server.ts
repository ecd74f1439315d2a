import { seeSuggestions } from '#domains/discovery/see-suggestions.ts';
import type { RequestHandler } from './$types.js';

/** `?q=photogr`: how the words being typed may go on, for the search field. */
export const GET: RequestHandler = async ({ url }) =>
	Response.json(
		{ suggestions: await seeSuggestions(url.searchParams.get('q') ?? '') },
		{ headers: { 'cache-control': 'public, max-age=60' } }
	);
