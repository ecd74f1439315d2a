/**
 * The form document of an activity: what an organiser has typed, kept as typed, even where it is not right yet.
 * It is the content of a draft. Safe in a browser.
 */
export const textFields = [
	'title',
	'summary',
	'kind',
	'language',
	'body',
	'mode',
	'timeZone',
	'starts',
	'ends',
	'hours',
	'minutes',
	'placeName',
	'streetAddress',
	'lng',
	'lat',
	'onlineUrl',
	'accessNote',
	'cost',
	'costNote',
	'signUp',
	'signUpUrl',
	'signUpCloses',
	'capacity',
	'minAge',
	'maxAge',
	'languageLevel',
	'profile',
	'hashtag',
	'coverFileId',
	'coverCredit',
	'coverAlt',
	'fundingNote',
	'results'
] as const;

export const listFields = {
	spokenLanguages: ['code'],
	countries: ['code'],
	skills: ['id'],
	sessions: ['title', 'note', 'isSelfPaced', 'starts', 'ends'],
	people: ['role', 'name', 'about', 'address', 'phone'],
	partners: ['role', 'name', 'website', 'organisationId', 'logoFileId'],
	materials: ['title', 'fileId']
} as const;

export type TextField = (typeof textFields)[number];
export type ListName = keyof typeof listFields;
export type Row<L extends ListName> = Record<(typeof listFields)[L][number], string>;
export type ActivityForm = Record<TextField, string> & { [L in ListName]: Row<L>[] };

export const listNames = Object.keys(listFields) as ListName[];

/** More rows than anybody needs, so that a hostile form stays small. */
export const maxRows = 300;

const startValues: Partial<Record<TextField, string>> = {
	kind: 'event',
	mode: 'in-person',
	cost: 'free',
	signUp: 'open'
};

export const emptyForm = (given: Partial<Record<TextField, string>> = {}): ActivityForm =>
	formFrom({ ...startValues, ...given });

const rowStart: { [L in ListName]?: Partial<Row<L>> } = {
	people: { role: 'presenter' },
	partners: { role: 'co-organiser' }
};

export const emptyRow = <L extends ListName>(list: L): Row<L> => rowFrom(list, rowStart[list] ?? {});

/** A whole form out of whatever is given: unknown fields fall away, missing ones are empty. Never throws. */
export function formFrom(given: unknown): ActivityForm {
	const source = recordOf(given);
	const texts = Object.fromEntries(textFields.map((field) => [field, textOf(source[field])]));
	const lists = Object.fromEntries(
		listNames.map((list) => {
			const rows = source[list];
			return [list, Array.isArray(rows) ? rows.slice(0, maxRows).map((row) => rowFrom(list, row)) : []];
		})
	);
	return { ...texts, ...lists } as ActivityForm;
}

/** The form out of flat field names, as a browser sends them: `title`, `sessions.0.starts`. */
export function formFromTyped(typed: Record<string, unknown>): ActivityForm {
	const source: Record<string, unknown> = { ...typed };
	for (const list of listNames) {
		const places = new Set<number>();
		for (const name of Object.keys(typed)) {
			const place = new RegExp(`^${list}\\.(\\d{1,4})\\.`).exec(name)?.[1];
			if (place !== undefined) places.add(Number(place));
		}
		source[list] = [...places]
			.sort((one, other) => one - other)
			.map((place) =>
				Object.fromEntries(listFields[list].map((field) => [field, typed[`${list}.${place}.${field}`]]))
			);
	}
	return formFrom(source);
}

function rowFrom<L extends ListName>(list: L, given: unknown): Row<L> {
	const source = recordOf(given);
	return Object.fromEntries(listFields[list].map((field) => [field, textOf(source[field])])) as Row<L>;
}

const recordOf = (given: unknown): Record<string, unknown> =>
	typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};

// PostgreSQL keeps no NUL in JSON; browsers send line breaks as CR LF.
const textOf = (given: unknown): string =>
	typeof given === 'string' ? given.replaceAll('\u0000', '').replaceAll('\r\n', '\n') : '';
