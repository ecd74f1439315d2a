import { seeBaseMap } from '#server/map/base-map.ts';
import type { RequestHandler } from './$types.js';

/** What the map is drawn from; `#ui/map` asks for it when a map is first seen. */
export const GET: RequestHandler = async () =>
	Response.json(await seeBaseMap(), { headers: { 'cache-control': 'public, max-age=300' } });
