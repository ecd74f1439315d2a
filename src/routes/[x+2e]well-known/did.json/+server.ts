import { didDocument } from '../../did-document.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ request }) => didDocument(null, request);
