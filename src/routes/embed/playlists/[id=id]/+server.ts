import { seePlaylist } from '#domains/playlists/see-playlist.ts';
import { visitor } from '#server/actor.ts';
import { embedAnswer, embedLanguage } from '../../embed-answer.ts';
import { cardOfPlaylist } from '../../embedded-card.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ url, params, locals }) => {
	const language = embedLanguage(url, locals.language);
	const card = cardOfPlaylist(await seePlaylist(visitor, params.id), language);
	return embedAnswer(language, { title: card.title, cards: [card], href: card.href });
};
