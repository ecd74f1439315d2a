import { didDocument } from '../../../did-document.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, request }) => didDocument(params.id, request);
