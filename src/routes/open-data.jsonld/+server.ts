import { dcatOf } from '../dcat.ts';
import { openJson } from '../wants-json.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = () =>
	openJson(JSON.stringify(dcatOf(), null, '\t'), 300, 'application/ld+json');
