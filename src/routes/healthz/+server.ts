import type { RequestHandler } from './$types.js';

/** The process answers. */
export const GET: RequestHandler = () => new Response('ok\n');
