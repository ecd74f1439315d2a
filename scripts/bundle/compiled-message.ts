/** One message as Paraglide compiled it: an expression per language, all of one shape. */
export type CompiledMessage = {
	takesInputs: boolean;
	/** It chooses its words by the plural rules of a language. */
	plurals: boolean;
	code: Map<string, string>;
};

/**
 * Reads a module of `generated/messages/messages`: `const it_key = (i) => { … };`, or `const nl_key = en_key;` where a
 * language lacks the message. Paraglide is pinned (ADR 11), and what is not understood fails the build.
 */
export function readMessage(module: string, key: string, languages: readonly string[]): CompiledMessage {
	const functions = new Map<string, string>();
	for (const [, name = '', body = ''] of module.matchAll(/^const (\w+) = ([^]*?);\n(?=\n|$)/gm))
		functions.set(name, withoutTypes(body));
	const wordsIn = (language: string): string => {
		let said = functions.get(`${identifierOf(language)}_${key}`);
		for (let steps = 0; said !== undefined && functions.has(said) && steps < 4; steps++)
			said = functions.get(said);
		if (!said || !/^\((i?)\) => \{/.test(said))
			throw new Error(`The compiled message ${key} is not understood in ${language}: ${said ?? 'missing'}`);
		return said;
	};
	const all = languages.map((language) => [language, wordsIn(language)] as const);
	const takesInputs = all.some(([, said]) => said.startsWith('(i)'));
	const plurals = all.some(([, said]) => said.includes('registry.plural('));
	if (all.some(([, said]) => /registry\.(?!plural\()/.test(said)))
		throw new Error(
			`The message ${key} formats in a way that scripts/bundle/one-language.ts does not know yet.`
		);
	const code = all.map(([language, said]) => [language, expressionOf(said, takesInputs, plurals)] as const);
	return { takesInputs, plurals, code: new Map(code) };
}

/** Whether a language has words of its own for a message. */
export const isWritten = (module: string, key: string, language: string): boolean =>
	new RegExp(`^const ${identifierOf(language)}_${key} = /\\*\\* @type`, 'm').test(module);

/** As Paraglide makes names of languages: `sr-Cyrl` is `sr_cyrl1`, each capital counted. */
function identifierOf(language: string): string {
	const capitals = [...language].filter((letter) => letter !== letter.toLowerCase()).length;
	return language.toLowerCase().replaceAll('-', '_') + (capitals > 0 ? String(capitals) : '');
}

const withoutTypes = (code: string): string => code.replace(/\/\*\*[^]*?\*\/\s*/g, '').trim();

const plainText = /^\(\) => \{\s*return \(([`"][^]*[`"])\)\s*;?\s*\}$/;

function expressionOf(said: string, takesInputs: boolean, plurals: boolean): string {
	if (!takesInputs) {
		const text = plainText.exec(said)?.[1];
		return text === undefined ? `(${said})()` : `(${text})`;
	}
	const body = said.slice(said.indexOf('=>'));
	return `((i${plurals ? ',registry' : ''})${body})`.replace(/\n\t*/g, '\n');
}
