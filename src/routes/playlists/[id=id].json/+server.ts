import { openJson } from '../../wants-json.ts';
import { describedPlaylist } from '../described-playlist.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ params, locals }) =>
	openJson(await describedPlaylist(params.id, locals.language), 60, 'application/ld+json');
