import { filesIn, read } from './house-files.ts';

/** One variant block of the message format: inputs are declared, locals are made from them. */
interface Variants {
	declarations?: string[];
	selectors?: string[];
	match: Record<string, string>;
}

export type Message = string | Variants[];
export type Language = Record<string, Message>;

const folder = 'src/messages';

/** The languages of the house by name, `en` being the source of the others. */
export function languagesIn(root: string): Map<string, Language> {
	const files = filesIn(root, [folder], /^[a-z]{2,3}(-[A-Za-z]+)*\.json$/);
	return new Map(
		files.map((file) => [file.slice(folder.length + 1, -'.json'.length), languageIn(root, file)])
	);
}

function languageIn(root: string, file: string): Language {
	const { $schema: _, ...messages } = JSON.parse(read(root, file)) as Language;
	return messages;
}

/** What a message must be given: `{name}` in its texts, and inputs it chooses by. */
export function inputsOf(message: Message): string[] {
	const blocks = typeof message === 'string' ? [{ match: { '': message } }] : message;
	const inputs = blocks.flatMap(({ declarations = [], match }: Variants) => {
		const locals = new Set(declarations.map((line) => /^local (\w+)/.exec(line)?.[1]));
		const declared = declarations.flatMap((line) => /^input (\w+)/.exec(line)?.[1] ?? []);
		const texts = Object.values(match).flatMap((text) =>
			[...text.matchAll(/\{\s*(\w+)/g)].map(([, name]) => name)
		);
		return [...declared, ...texts].filter((name): name is string => !!name && !locals.has(name));
	});
	return [...new Set(inputs)].sort();
}

/** Every word of the code that may name a message, and every prefix that a template completes at run time. */
export function namedIn(code: string): { keys: Set<string>; prefixes: string[] } {
	const calls = [...code.matchAll(/\bm\.([a-z]\w*)/g)];
	const quoted = [...code.matchAll(/['"]([a-z][a-z0-9]*(?:_[a-z0-9]+)+)['"]/g)];
	const prefixes = [...code.matchAll(/`([a-z][a-z0-9]*(?:_[a-z0-9]+)*_)\$\{/g)];
	return {
		keys: new Set([...calls, ...quoted].map((match) => match[1] ?? '')),
		prefixes: prefixes.map((match) => match[1] ?? '')
	};
}

/** Messages that no file of src says: words that a translator would work on for nobody. */
export function unused(source: Language, code: string): string[] {
	const { keys, prefixes } = namedIn(code);
	return Object.keys(source).filter(
		(key) => !keys.has(key) && !prefixes.some((prefix) => key.startsWith(prefix))
	);
}

/** Keys that the code names as texts (`'problem_required'`, `say('error_title')`), which types cannot check. */
export function unknown(source: Language, code: string): string[] {
	const said = [...code.matchAll(/\bsay\(\s*'(\w+)'/g), ...code.matchAll(/'((?:problem|refusal)_\w+)'/g)];
	return [...new Set(said.map((match) => match[1] ?? ''))].filter((key) => !(key in source));
}

/** The code of the house as one text, tests left out: what only a test says, nobody reads. */
export function codeOf(root: string): string {
	const files = filesIn(root, ['src'], /(?<!\.test)\.(ts|svelte)$/);
	return files.map((file) => read(root, file)).join('\n');
}
