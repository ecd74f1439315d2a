import { publicEndorsement } from '../public-endorsement.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, request }) => publicEndorsement(params.id, request);
