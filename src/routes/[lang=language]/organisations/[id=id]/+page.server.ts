import { seeOrganisationDid } from '#domains/organisations/see-issuer.ts';
import { seeOrganisationPage } from '#domains/organisations/see-organisation.ts';
import { unverifyOrganisation, verifyOrganisation } from '#domains/organisations/verify-organisation.ts';
import { excerpt, renderMarkdown } from '#server/markdown.ts';
import { onForm } from '../../../on-form.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { about, ...organisation } = await seeOrganisationPage(locals.actor, params.id);
	return {
		organisation,
		about: renderMarkdown(about),
		summary: excerpt(about, 160),
		did: seeOrganisationDid(params.id),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	verify: onForm('verified', (actor, _, { id }) => verifyOrganisation(actor, id)),
	unverify: onForm('unverified', (actor, _, { id }) => unverifyOrganisation(actor, id))
};
