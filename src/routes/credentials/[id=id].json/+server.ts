import { publicDocument } from '../public-document.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, request }) => publicDocument(params.id, request);
