import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import type { Language } from '#ui/language.ts';
import type { Hours, Way } from './notification.ts';
import { maySeeNotifications } from './may.ts';
import { choicesOf, hoursOf, newestFor, unreadOf } from './notifications.sql.server.ts';
import { wordsOf } from './words-of-kind.ts';

export type SeenNotification = {
	id: string;
	title: string;
	text: string;
	/** Whole address. */
	link: string;
	at: Date;
	isRead: boolean;
};

const shown = 100;

/** What somebody was told, the newest first, in the language of the page. */
export async function seeNotifications(actor: Actor, language: Language): Promise<SeenNotification[]> {
	if (!maySeeNotifications(actor)) throw new Refusal('sign-in-needed');
	const rows = await newestFor(db(), actor.accountId, shown);
	return rows.flatMap(({ id, kind, mailValues, createdAt, readAt }) => {
		const words = wordsOf(kind, mailValues, language);
		return words ? [{ id, ...words, at: createdAt, isRead: readAt !== null }] : [];
	});
}

/** How many are unread, up to a hundred. */
export const countUnread = async (actor: Actor): Promise<number> =>
	maySeeNotifications(actor) ? unreadOf(db(), actor.accountId) : 0;

export type Chosen = { ways: ReadonlyMap<string, Way>; hours: Hours | undefined };

/** What somebody has chosen so far. */
export async function seeNotificationChoices(actor: Actor): Promise<Chosen> {
	if (!maySeeNotifications(actor)) throw new Refusal('sign-in-needed');
	const [choices, hours] = await Promise.all([
		choicesOf(db(), actor.accountId),
		hoursOf(db(), actor.accountId)
	]);
	return { ways: new Map(choices.map(({ kind, way }) => [kind, way])), hours };
}
