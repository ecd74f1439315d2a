import { redirect } from '@sveltejs/kit';
import { showCode } from '#domains/cards/typed-code.ts';
import { makeClaimLink } from '#domains/awards/make-claim-link.ts';
import { seeClaimLinks } from '#domains/awards/see-claim-links.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import { answer, typedIn } from '../../../../answer.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { badge, organisation, links } = await seeClaimLinks(locals.actor, params.id);
	const { timeZone } = await seeCity(locals.actor, organisation.cityId);
	const { badgeId, version, name, language, retiredAt } = badge;
	return {
		badge: { badgeId, version, name, language, retiredAt },
		timeZone,
		links: links.map(({ token: _token, secret: _secret, code, ...link }) => ({
			...link,
			code: showCode(code)
		}))
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		const made = await answer(form, () =>
			makeClaimLink(locals.actor, { ...typedIn(form), badgeId: params.id })
		);
		if ('status' in made) return made;
		redirect(303, `/${params.lang}/badges/${params.id}/links/${made.id}`);
	}
};
