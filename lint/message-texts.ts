import { type Language, type Message, inputsOf } from './messages.ts';

/** What is said of one language: `wrong` never passes; the others only count once all languages must be complete. */
export interface Findings {
	wrong: string[];
	/** Keys of the source that the language lacks: said in English meanwhile. */
	missing: string[];
	/** Keys that the source no longer has. */
	old: string[];
	/** Texts of more than a word that are the same as in English: perhaps never translated. */
	same: string[];
}

type Variants = Exclude<Message, string>[number];

const blocksOf = (message: Message): Variants[] =>
	typeof message === 'string' ? [{ match: { '': message } }] : message;
const textsOf = (message: Message): string[] =>
	blocksOf(message).flatMap(({ match }) => Object.values(match));

/** The plural categories that numbers from everyday life reach; `many` of Romance languages begins at a million. */
export function categoriesOf(language: string): { known: string[]; reached: string[] } {
	const rules = new Intl.PluralRules(language);
	const everyday = [...Array.from({ length: 201 }, (_, number) => number), 0.5, 1.5, 2.5];
	return {
		known: rules.resolvedOptions().pluralCategories,
		reached: [...new Set(['other', ...everyday.map((number) => rules.select(number))])]
	};
}

/** `a=one, b=*` as pairs. */
const conditionsIn = (row: string): Map<string, string> =>
	new Map(row.split(',').map((part) => part.trim().split('=') as [string, string]));

const every = (names: string[], values: string[]): Map<string, string>[] =>
	names.reduce<Map<string, string>[]>(
		(rows, name) => rows.flatMap((row) => values.map((value) => new Map(row).set(name, value))),
		[new Map()]
	);

function pluralProblems({ declarations = [], match }: Variants, language: string): string[] {
	const plurals = declarations.flatMap((line) => /^local (\w+) = \w+: plural/.exec(line)?.[1] ?? []);
	if (plurals.length === 0) return [];
	const { known, reached } = categoriesOf(language);
	const rows = Object.keys(match).map(conditionsIn);
	const foreign = rows.flatMap((row) => plurals.map((name) => row.get(name) ?? '*'));
	const lacking = every(plurals, reached).filter(
		(wanted) =>
			!rows.some((row) => plurals.every((name) => ['*', wanted.get(name)].includes(row.get(name) ?? '*')))
	);
	return [
		...[...new Set(foreign)]
			.filter((category) => category !== '*' && !known.includes(category))
			.map((category) => `has the plural "${category}", which ${language} has not`),
		...lacking.map((row) => `lacks the plural ${[...row.values()].map((one) => `"${one}"`).join(' with ')}`)
	];
}

function textProblems(text: string): string[] {
	return [
		...(text.trim() ? [] : ['is empty']),
		...(text.trim() && text !== text.trim() ? ['begins or ends with a space'] : []),
		...(/<\/?[a-z][^>]*>|&[a-z]+;/i.test(text) ? ['holds HTML'] : [])
	];
}

function wrongIn(source: Message, message: Message, language: string): string[] {
	const [asked, given] = [inputsOf(source), inputsOf(message)].map(String);
	return [
		...(asked === given ? [] : [`is given {${asked}} but uses {${given}}`]),
		...textsOf(message).flatMap(textProblems),
		...blocksOf(message).flatMap((block) => pluralProblems(block, language))
	];
}

const looksCopied = (source: Message, message: Message): boolean => {
	const text = textsOf(message).join(' ');
	return (
		text === textsOf(source).join(' ') && /\p{L}{3,}\P{L}+\p{L}{2,}/u.test(text.replaceAll(/\{\w+\}/g, ''))
	);
};

/** Compares a language with its source, key by key. */
export function findingsIn(source: Language, other: Language, language: string): Findings {
	const both = Object.entries(source).flatMap(([key, message]) => {
		const said = other[key];
		return said === undefined ? [] : [{ key, message, said }];
	});
	return {
		wrong: both.flatMap(({ key, message, said }) =>
			[...new Set(wrongIn(message, said, language))].map((problem) => `${key} ${problem}`)
		),
		missing: Object.keys(source).filter((key) => !(key in other)),
		old: Object.keys(other).filter((key) => !(key in source)),
		same: both
			.filter(({ message, said }) => source !== other && looksCopied(message, said))
			.map(({ key }) => key)
	};
}
