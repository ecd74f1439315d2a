import { seeReadiness } from '#server/see-readiness.ts';
import type { RequestHandler } from './$types.js';

/** Everything that a request needs stands: database, migrations, file store. */
export const GET: RequestHandler = async () => {
	const readiness = await seeReadiness();
	return Response.json(readiness, { status: readiness.ready ? 200 : 503 });
};
