import { seeCatalogue } from '#domains/discovery/see-catalogue.ts';
import { askedFeed } from '../../asked-feed.ts';
import { embedAnswer } from '../embed-answer.ts';
import { cardOfItem } from '../embedded-card.ts';
import type { RequestHandler } from './$types.js';

/** The first of what the catalogue shows for any filters, for a frame on another site. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const { wish, language, title, page } = askedFeed(url, locals.language);
	const { items } = await seeCatalogue(wish, { language, limit: 12, withCounts: false });
	return embedAnswer(language, { title, href: page, cards: items.map((item) => cardOfItem(item, language)) });
};
