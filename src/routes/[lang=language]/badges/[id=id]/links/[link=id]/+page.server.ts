import { redirect } from '@sveltejs/kit';
import { showCode } from '#domains/awards/claim-code.ts';
import { revokeClaimLink } from '#domains/awards/revoke-claim-link.ts';
import { seeClaimLink } from '#domains/awards/see-claim-links.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import { answer } from '../../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('cairn:claim-link');
	const { badge, organisation, link } = await seeClaimLink(locals.actor, params.link);
	const { timeZone } = await seeCity(locals.actor, organisation.cityId);
	const { badgeId, version, name, language, description, imageAlt } = badge;
	return {
		badge: { badgeId, version, name, language, description, imageAlt },
		organisation: organisation.name,
		timeZone,
		link: { ...link, code: showCode(link.code) }
	};
};

export const actions: Actions = {
	revoke: async ({ locals, params, request }) => {
		const form = await request.formData();
		const refused = await answer(
			form,
			async () => void (await revokeClaimLink(locals.actor, { linkId: params.link }))
		);
		if (refused) return refused;
		redirect(303, `/${params.lang}/badges/${params.id}/links`);
	}
};
