import { type OpenActivity, seeWholeActivities } from '#domains/activities/see-whole-activities.ts';
import { inWords } from '#domains/translations/in-words.ts';
import type { CatalogueItem } from './catalogue.ts';
import { seeCatalogue } from './see-catalogue.ts';
import type { Wish } from './wish.ts';

/** As many entries as a feed holds; who wants more narrows the search. */
export const mostInFeed = 100;

export type FeedEntry = { item: CatalogueItem; activity: OpenActivity };

/** What the catalogue shows for a wish, whole and in the reader's words where they are there, for who subscribes to it. */
export async function seeFeed(wish: Partial<Wish>, language: string): Promise<FeedEntry[]> {
	const { items } = await seeCatalogue(wish, { language, limit: mostInFeed, withCounts: false });
	const whole = new Map((await seeWholeActivities(items.map(({ id }) => id))).map((each) => [each.id, each]));
	return items.flatMap((item) => {
		const activity = whole.get(item.id);
		if (!activity) return [];
		const worded = inWords(item, language);
		return [{ item: worded, activity: { ...activity, title: worded.title, summary: worded.summary } }];
	});
}
