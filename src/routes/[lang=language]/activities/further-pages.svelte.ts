import type { ShownItem } from './shown-item.ts';

type Kept = { of: string | undefined; items: ShownItem[]; more: string | undefined };
type Page = { query: string; items: ShownItem[]; more: string | undefined };

/** The pages that were fetched after the one that the server drew; they belong to one search. */
export class FurtherPages {
	#kept = $state.raw<Kept>({ of: undefined, items: [], more: undefined });
	isFetching = $state(false);

	/** The cards after those of this page, and where the list goes on. */
	after(page: Page): { items: ShownItem[]; more: string | undefined } {
		return this.#kept.of === page.query
			? { items: newTo(page.items, this.#kept.items), more: this.#kept.more }
			: { items: [], more: page.more };
	}

	add(page: Page, fetched: Page): void {
		const before = this.after(page).items;
		const items = [...before, ...newTo(before, fetched.items)];
		this.#kept = { of: page.query, items, more: fetched.more };
	}

	/** For the way back from a card. */
	keep = (): Kept => this.#kept;
	restore = (kept: Kept): void => {
		this.#kept = kept;
	};
}

/** A list that changed between two pages may show one card on both. */
const newTo = (before: ShownItem[], items: ShownItem[]): ShownItem[] =>
	items.filter(({ id }) => !before.some((known) => known.id === id));
