import { seeBadge } from '#domains/badges/see-badge.ts';
import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import { visitor } from '#server/actor.ts';
import { embedAnswer, embedLanguage } from '../../embed-answer.ts';
import { cardOfBadge } from '../../embedded-card.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ url, params, locals }) => {
	const language = embedLanguage(url, locals.language);
	const badge = await seeBadge(params.id);
	const issuer = await seeOrganisation(visitor, badge.organisationId);
	const card = cardOfBadge(badge, issuer.name, language);
	return embedAnswer(language, { title: card.title, cards: [card], href: card.href });
};
