import { redirect } from '@sveltejs/kit';
import { seeEndorsementDocument } from '#domains/awards/see-endorsement.ts';
import { wantsJson } from '../../wants-json.ts';
import { publicEndorsement } from '../public-endorsement.ts';
import type { RequestHandler } from './$types.js';

/** An endorsement's own address: the signed document for machines, its page for people. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
	if (wantsJson(request)) return publicEndorsement(params.id, request);
	await seeEndorsementDocument(params.id);
	redirect(303, `/${locals.language}/endorsements/${params.id}`);
};
