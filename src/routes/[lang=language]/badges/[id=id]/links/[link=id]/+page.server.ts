import { redirect } from '@sveltejs/kit';
import { showCode } from '#domains/cards/typed-code.ts';
import { revokeClaimLink } from '#domains/awards/revoke-claim-link.ts';
import { seeAsked } from '#domains/awards/see-asked.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import { answer } from '../../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('cairn:claim-link');
	const { badge, organisation, link, asked } = await seeAsked(locals.actor, params.link);
	const { timeZone } = await seeCity(locals.actor, organisation.cityId);
	const { badgeId, version, name, language, description, imageAlt } = badge;
	return {
		badge: { badgeId, version, name, language, description, imageAlt },
		organisation: organisation.name,
		timeZone,
		waiting: asked.length,
		link: { ...link, secret: null, code: showCode(link.code) }
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
