import { issuerProfile } from '../issuer-profile.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ params, request }) => issuerProfile(params.id, request);
