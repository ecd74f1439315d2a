import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { isId } from '#server/id.ts';
import type { CatalogueItem, Wish } from './catalogue.ts';
import { type Cursor, upcoming } from './catalogue.sql.server.ts';

export type Catalogue = {
	items: CatalogueItem[];
	/** Where the list goes on; undefined = this is its end. */
	next: string | undefined;
};

const pageSize = 24;

/** Upcoming public activities, the next date first. `after` is the `next` of the page before; nonsense starts anew. */
export async function seeCatalogue(wish: Partial<Wish>, after = '', limit = pageSize): Promise<Catalogue> {
	const whole = { q: '', kind: '', mode: '', city: '', organisation: '', ...wish };
	const q = whole.q.trim().slice(0, 100);
	const page = { now: now(), after: readCursor(after), limit: limit + 1 };
	const rows = await upcoming(db(), { ...whole, q }, page);
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	return {
		items: shown.map(({ place: _place, ...item }) => item),
		next: rows.length > limit && last ? `${last.place.getTime().toString(36)}.${last.id}` : undefined
	};
}

function readCursor(text: string): Cursor | undefined {
	const [time = '', id = ''] = text.split('.');
	const at = new Date(Number.parseInt(time, 36));
	return isId(id) && !Number.isNaN(at.getTime()) ? { at, id } : undefined;
}
