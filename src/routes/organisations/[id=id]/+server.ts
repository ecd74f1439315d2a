import { redirect } from '@sveltejs/kit';
import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import { wantsJson } from '../../wants-json.ts';
import { issuerProfile } from '../issuer-profile.ts';
import type { RequestHandler } from './$types.js';

/** An organisation's own address: its Profile for machines, its page for people. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
	if (wantsJson(request)) return issuerProfile(params.id, request);
	await seeOrganisation(locals.actor, params.id);
	redirect(303, `/${locals.language}/organisations/${params.id}`);
};
