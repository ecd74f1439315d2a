import { seeCards } from '#domains/cards/see-cards.ts';
import { config } from '#server/config.ts';
import { qrPath } from '../../../../../qr-path.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { title, organisation, cards } = await seeCards(locals.actor, params.id);
	return {
		id: params.id,
		title,
		organisation,
		cards: cards.flatMap(({ id, nickname, code }) =>
			code ? [{ id, nickname, code, qr: qrPath(`${config().origin}/claim-cards/${code}`) }] : []
		)
	};
};
