import { seeActivity } from '#domains/activities/see-activity.ts';
import { visitor } from '#server/actor.ts';
import { embedAnswer, embedLanguage } from '../../embed-answer.ts';
import { cardOfActivity } from '../../embedded-card.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ url, params, locals }) => {
	const language = embedLanguage(url, locals.language);
	const card = cardOfActivity(await seeActivity(visitor, params.id), language);
	return embedAnswer(language, { title: card.title, cards: [card], href: card.href });
};
