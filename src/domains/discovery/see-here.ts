import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { cardsOf } from './cards.sql.server.ts';
import type { CatalogueItem, Count } from './catalogue.ts';
import { seeCatalogue } from './see-catalogue.ts';
import type { Wish } from './wish.ts';

const most = { ids: 60, here: 12 };
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Public activities by their ids, in that order; nonsense, and what is hidden, is left out. */
export const seeActivitiesById = (ids: readonly string[]): Promise<CatalogueItem[]> =>
	cardsOf(db(), [...new Set(ids)].filter((id) => isId.test(id)).slice(0, most.ids), now());

/** What a wish finds in its area, the soonest first: enough to choose from, and how many there are. */
export async function seeHere(
	wish: Wish,
	language: string
): Promise<{ items: CatalogueItem[]; total: Count }> {
	const { near: _near, ...asked } = wish;
	const { items, total } = await seeCatalogue({ ...asked, sort: 'date' }, { limit: most.here, language });
	return { items, total };
}
