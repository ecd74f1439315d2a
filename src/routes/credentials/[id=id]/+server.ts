import { redirect } from '@sveltejs/kit';
import { seePublicCredential } from '#domains/passport/see-public-credential.ts';
import { publicDocument } from '../public-document.ts';
import { wantsJson } from '../../wants-json.ts';
import type { RequestHandler } from './$types.js';

/** A credential's own address: the signed document for machines, its page for people, and nothing when not public. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
	if (wantsJson(request)) return publicDocument(params.id, request);
	await seePublicCredential(params.id);
	redirect(303, `/${locals.language}/credentials/${params.id}`);
};
