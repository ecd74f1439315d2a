import { seeOwnCertificate, seePublicCertificate } from '#domains/passport/see-certificate.ts';
import { clientOf } from '#server/limit-tries.ts';
import { typedIn } from '../../../../answer.ts';
import { certificateResponse } from '../../../certificate-response.ts';
import type { RequestHandler } from './$types.js';

/** Of a badge that its holder shows in public. */
export const GET: RequestHandler = async ({ params, getClientAddress }) =>
	certificateResponse(await seePublicCertificate(params.id, params.lang, clientOf(getClientAddress())));

/** For the holder: the name that they wish is sent, not put into an address that others keep. */
export const POST: RequestHandler = async ({ params, locals, request }) => {
	const { name } = typedIn(await request.formData());
	const asked = { credentialId: params.id, name };
	return certificateResponse(await seeOwnCertificate(locals.actor, asked, params.lang));
};
