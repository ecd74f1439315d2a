/**
 * Forms whose content is kept as typed, right or not: texts, and lists of rows of texts. A room says which fields its
 * form has; reading, starting and the buttons that change rows are the same for all. Safe in a browser.
 */
export type Lists = Record<string, readonly string[]>;
export type RowOf<F extends readonly string[]> = Record<F[number], string>;
export type FormOf<T extends readonly string[], L extends Lists> = Record<T[number], string> & {
	-readonly [N in keyof L]: RowOf<L[N]>[];
};

type Options<T extends readonly string[], L extends Lists> = {
	texts: T;
	lists: L;
	/** What a new form and a new row say before anybody has typed. */
	start?: Partial<Record<T[number], string>>;
	rowStart?: { [N in keyof L]?: Partial<RowOf<L[N]>> };
};

/** More rows than anybody needs, so that a hostile form stays small. */
export const maxRows = 300;

export function formDocument<const T extends readonly string[], const L extends Lists>({
	texts,
	lists,
	start = {},
	rowStart = {}
}: Options<T, L>) {
	type Form = FormOf<T, L>;
	type ListName = keyof L & string;
	const listNames = Object.keys(lists) as ListName[];
	const fieldsOf = (list: ListName): readonly string[] => lists[list] ?? [];

	const rowFrom = <N extends ListName>(list: N, given: unknown): RowOf<L[N]> => {
		const source = recordOf(given);
		return Object.fromEntries(fieldsOf(list).map((field) => [field, textOf(source[field])])) as RowOf<L[N]>;
	};

	/** A whole form out of whatever is given: unknown fields fall away, missing ones are empty. Never throws. */
	const formFrom = (given: unknown): Form => {
		const source = recordOf(given);
		return Object.fromEntries([
			...texts.map((field) => [field, textOf(source[field])] as const),
			...listNames.map((list) => [list, firstRows(source[list]).map((row) => rowFrom(list, row))] as const)
		]) as Form;
	};

	return {
		listNames,
		formFrom,
		emptyForm: (given: Partial<Record<T[number], string>> = {}): Form => formFrom({ ...start, ...given }),
		emptyRow: <N extends ListName>(list: N): RowOf<L[N]> => rowFrom(list, rowStart[list] ?? {}),
		/** The form out of flat field names, as a browser sends them: `title`, `sessions.0.starts`. */
		formFromTyped: (typed: Record<string, unknown>): Form =>
			formFrom({
				...typed,
				...Object.fromEntries(listNames.map((list) => [list, rowsTyped(typed, list, fieldsOf(list))]))
			}),
		/** A button of the form that changes its rows: `add sessions`, `drop people.2`, `lift sessions.1`, `lower …`. */
		changeRows: (form: Form, wish: string): Form => {
			const { verb, list, place } = readWish(wish, listNames);
			if (!list) return form;
			const rows = verb === 'add' ? [...form[list], rowFrom(list, rowStart[list] ?? {})] : [...form[list]];
			if (verb === 'drop' && place >= 0) rows.splice(place, 1);
			if (verb === 'lift') swap(rows, place - 1);
			if (verb === 'lower') swap(rows, place);
			return { ...form, [list]: rows };
		},
		/** The field that the page should bring into view after a wish, as the end of its address. */
		placeOfWish: (form: Form, wish: string): string => {
			const { verb, list, place } = readWish(wish, listNames);
			if (!list) return '';
			const last = form[list].length - 1;
			const moved = place + (verb === 'lower' ? 1 : verb === 'lift' ? -1 : 0);
			const at = verb === 'add' ? last : Math.min(Math.max(moved, 0), last);
			return at < 0 ? list : `${list}.${at}.${fieldsOf(list)[0] ?? ''}`;
		}
	};
}

const firstRows = (rows: unknown): unknown[] => (Array.isArray(rows) ? rows.slice(0, maxRows) : []);

/** The row at a place and the one after it change places; nothing when one of them is not there. */
function swap(rows: unknown[], place: number): void {
	if (place < 0 || place + 1 >= rows.length) return;
	rows.splice(place, 2, rows[place + 1], rows[place]);
}

function rowsTyped(typed: Record<string, unknown>, list: string, fields: readonly string[]): unknown[] {
	const places = new Set<number>();
	for (const name of Object.keys(typed)) {
		const place = new RegExp(`^${list}\\.(\\d{1,4})\\.`).exec(name)?.[1];
		if (place !== undefined) places.add(Number(place));
	}
	return [...places]
		.sort((one, other) => one - other)
		.map((place) => Object.fromEntries(fields.map((field) => [field, typed[`${list}.${place}.${field}`]])));
}

function readWish<N extends string>(wish: string, names: readonly N[]) {
	const [verb = '', target = ''] = wish.split(' ');
	const [name, place = '-1'] = target.split('.');
	return { verb, list: names.find((list) => list === name), place: Number.parseInt(place, 10) };
}

const recordOf = (given: unknown): Record<string, unknown> =>
	typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};

// PostgreSQL keeps no NUL in JSON; browsers send line breaks as CR LF.
const textOf = (given: unknown): string =>
	typeof given === 'string' ? given.replaceAll('\u0000', '').replaceAll('\r\n', '\n') : '';
