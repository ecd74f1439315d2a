import { badgeDocument } from '../badge-document.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, url }) => badgeDocument(params.id, undefined, url);
