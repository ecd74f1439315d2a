import { seeSharedCertificate } from '#domains/passport/see-certificate.ts';
import { clientOf } from '#server/limit-tries.ts';
import { certificateResponse } from '../../../certificate-response.ts';
import type { RequestHandler } from './$types.js';

/** Of a badge that somebody shares, as long as the link is open. */
export const GET: RequestHandler = async ({ params, getClientAddress }) =>
	certificateResponse(await seeSharedCertificate(params.token, params.lang, clientOf(getClientAddress())));
