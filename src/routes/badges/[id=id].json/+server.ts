import { badgeDocument } from '../badge-document.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, request }) => badgeDocument(params.id, undefined, request);
