/** The texts of a thing in another language than the one it was written in. Safe in a browser. */
export const translatedThings = [
	'activity',
	'playlist',
	'badge',
	'badge-system',
	'organisation',
	'city'
] as const;
export type TranslatedThing = (typeof translatedThings)[number];

export type TextKind = 'line' | 'text' | 'markdown';
/** The most characters of each; the source of a text may be shorter. */
export const longest: Record<TextKind, number> = { line: 300, text: 4000, markdown: 50_000 };

export type SourceText = { field: string; kind: TextKind; text: string };

/** A thing as it was written: its language, and its texts in the order in which one reads them. */
export type Source = { about: TranslatedThing; id: string; language: string; texts: SourceText[] };
export type Translatable = Source & { name: string; mayTranslate: boolean };

/** `of`: the source text that it was made from. */
export type Texts = Record<string, { text: string; of: string }>;
export type Translation = { language: string; texts: Texts };

/**
 * The field of one item of a list, such as the title of a session. Items move and change places, so each is known by its
 * own text: another text is another item.
 */
export function itemField(name: string, text: string): string {
	let hash = 0x811c9dc5;
	for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return `${name}-${hash.toString(36)}`;
}

/** `title` of `title`, and `session` of `session-1abc`. */
export const nameOfField = (field: string): string => field.split('-')[0] ?? field;

/** Only what says something can be translated, and the same words only once. */
export const withoutGaps = (texts: SourceText[]): SourceText[] => {
	const seen = new Set<string>();
	return texts.filter(({ field, text }) => text.trim() !== '' && !seen.has(field) && seen.add(field));
};

export type TextState = 'missing' | 'outdated' | 'done';

export function stateOf({ field, text }: SourceText, texts: Texts): TextState {
	const kept = texts[field];
	if (!kept?.text.trim()) return 'missing';
	return kept.of === text ? 'done' : 'outdated';
}

export type Progress = { all: number; done: number; outdated: number; missing: number };

export function progressOf(source: readonly SourceText[], texts: Texts): Progress {
	const states = source.map((text) => stateOf(text, texts));
	const count = (state: TextState) => states.filter((one) => one === state).length;
	return { all: states.length, done: count('done'), outdated: count('outdated'), missing: count('missing') };
}

/** A thing as a reader of a language finds it. */
export type Spoken = {
	/** A text in the reader's language where it is translated, else as it was written. */
	text: (field: string, original: string) => string;
	/** The language of a text, unless it is the reader's: for the `lang` of that part of the page. */
	langOf: (field: string) => string | undefined;
	/** How much of it stays in the language it was written in. */
	left: 'none' | 'some' | 'all';
	language: string;
	/** Every language that it can be read in, the one it was written in first. */
	languages: string[];
};

/** Serbian in Cyrillic letters falls back to Serbian before anything else. */
const nearest = (language: string): string[] => [...new Set([language, language.split('-')[0] ?? language])];

/** Which texts a reader of `language` is given, honest about those that are in another one. */
export function spoken(source: Source, translations: readonly Translation[], language: string): Spoken {
	const found = nearest(language)
		.map((one) => translations.find((translation) => translation.language === one))
		.find((one) => one !== undefined);
	const isOwn = source.language === language;
	const texts = isOwn ? {} : (found?.texts ?? {});
	const isThere = (field: string) => Boolean(texts[field]?.text.trim());
	const { all, missing } = progressOf(source.texts, texts);
	return {
		text: (field, original) => (isThere(field) ? (texts[field]?.text ?? original) : original),
		langOf: (field) => {
			const spokenIn = isThere(field) ? (found?.language ?? language) : source.language;
			return spokenIn === language ? undefined : spokenIn;
		},
		left: isOwn || missing === 0 ? 'none' : missing === all ? 'all' : 'some',
		language: source.language,
		languages: [
			source.language,
			...translations.map((one) => one.language).filter((one) => one !== source.language)
		]
	};
}
