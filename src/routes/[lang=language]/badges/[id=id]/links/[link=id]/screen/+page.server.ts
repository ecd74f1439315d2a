import { seeLinkScreen } from '#domains/awards/see-link-screen.ts';
import { qrPath } from '../../../../../../qr-path.ts';
import { config } from '#server/config.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('cairn:screen');
	const { badge, organisation, link, codes, at } = await seeLinkScreen(locals.actor, params.link);
	const { badgeId, version, name, language, imageAlt } = badge;
	return {
		badge: { badgeId, version, name, language, imageAlt },
		organisation: organisation.name,
		place: link.place,
		label: link.label,
		linkId: link.id,
		codes: codes.map(({ path, ...code }) => ({ ...code, qr: qrPath(`${config().origin}${path}`) })),
		at
	};
};
