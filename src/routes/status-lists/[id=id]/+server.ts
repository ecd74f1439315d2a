import { statusListResponse } from '../status-list-response.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, request }) => statusListResponse(params.id, request);
