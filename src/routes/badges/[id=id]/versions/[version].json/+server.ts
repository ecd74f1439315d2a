import { badgeDocument, versionOf } from '../../../badge-document.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, request }) =>
	badgeDocument(params.id, versionOf(params.version), request);
