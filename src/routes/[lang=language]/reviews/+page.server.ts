import { seeQueue } from '#domains/evidence/see-queue.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import { signInFirst } from '../../sign-in-first.ts';
import { wayOf } from './way-of.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	const { filter, lines, badges, organisationIds } = await seeQueue(
		locals.actor,
		Object.fromEntries(url.searchParams)
	);
	const names = await seeOrganisationNames(organisationIds);
	return {
		filter,
		way: wayOf(filter),
		lines,
		badges,
		organisations: organisationIds.map((id) => ({ id, name: names.get(id) ?? '' })),
		done: url.searchParams.get('done')
	};
};
