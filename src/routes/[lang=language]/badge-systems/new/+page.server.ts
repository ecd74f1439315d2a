import { redirect } from '@sveltejs/kit';
import { makeBadgeSystem, makerOf } from '#domains/badge-systems/make-badge-system.ts';
import { seeSystemMaker } from '#domains/badge-systems/see-badge-system.ts';
import { m } from '#messages';
import { answer, typedIn } from '../../../answer.ts';
import { signInFirst } from '../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

const idIn = (text: string | null): string =>
	/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '') ? (text ?? '') : '';

export const load: PageServerLoad = async ({ locals, url }) => {
	signInFirst(locals.actor, url, locals.language);
	const [organisation, city] = [
		idIn(url.searchParams.get('organisation')),
		idIn(url.searchParams.get('city'))
	];
	return {
		maker: await seeSystemMaker(locals.actor, await makerOf(organisation, city)),
		asked: { organisation, city },
		levels: [m.badge_system_level_one(), m.badge_system_level_two(), m.badge_system_level_three()].join('\n')
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await request.formData();
		const asked = { ...typedIn(form), language: locals.language };
		const id = await answer(form, () => makeBadgeSystem(locals.actor, asked));
		if (typeof id !== 'string') return id;
		redirect(303, `/${locals.language}/badge-systems/${id}/edit`);
	}
};
