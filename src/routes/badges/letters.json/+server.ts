import { lettersFor } from '#domains/badges/design-materials.ts';
import type { RequestHandler } from './$types.js';

/** Outlines of the letters of a text, for the picture that is drawn while somebody types. */
export const GET: RequestHandler = ({ url }) =>
	Response.json(lettersFor(url.searchParams.get('of') ?? ''), {
		headers: { 'cache-control': 'public, max-age=86400' }
	});
