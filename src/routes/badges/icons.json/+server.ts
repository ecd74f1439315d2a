import { findIcons } from '#domains/badges/find-icons.ts';
import type { RequestHandler } from './$types.js';

/** Icons for badges by words and topic, with their outlines: a few at a time, never all. */
export const GET: RequestHandler = ({ url: { searchParams } }) =>
	Response.json(findIcons({ find: searchParams.get('find') ?? '', topic: searchParams.get('topic') ?? '' }), {
		headers: { 'cache-control': 'public, max-age=86400' }
	});
