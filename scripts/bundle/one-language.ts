import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';
import { type CompiledMessage, isWritten, readMessage } from './compiled-message.ts';

const messageModule = /\/generated\/messages\/messages\/([a-z]\w*)\.js$/;
const settings = /\/generated\/messages\/runtime\.js$/;
const hole = /\$say_(\w+)/g;

/**
 * A browser is sent one language (ADR 67). The client is built once, with a hole wherever a message is said. Then each
 * file with holes, and each that imports one, is written once per language: `abc.js` in the base language, `abc.it.js`
 * in Italian. The server names the right ones in the pages (`src/entry/one-language.ts`).
 */
export function oneLanguage(languages: readonly string[], base: string): Plugin {
	const messages = new Map<string, CompiledMessage>();
	return {
		name: 'cairn-one-language',
		apply: 'build',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name === 'client',
		transform(code, id) {
			if (settings.test(id)) return { code: listOf(languages, base), map: null };
			const key = messageModule.exec(id)?.[1];
			// A key that the source no longer has is said by nobody; translators drop it later.
			if (!key || key === '_index' || !isWritten(code, key, base)) return;
			const message = readMessage(code, key, languages);
			messages.set(key, message);
			return { code: withHole(key, message), map: null };
		},
		augmentChunkHash: (chunk) => hashOf(chunk.moduleIds, messages),
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
				const spoken = speaking(chunks);
				for (const language of languages.filter((one) => one !== base)) {
					for (const chunk of spoken)
						this.emitFile({
							type: 'asset',
							fileName: nameIn(chunk.fileName, language),
							source: renamed(filled(chunk.code, language, messages), spoken, language)
						});
				}
				for (const chunk of spoken) chunk.code = filled(chunk.code, base, messages);
				const names = spoken.map(({ fileName }) => lastPart(fileName));
				this.emitFile({ type: 'asset', fileName: '_app/one-language.json', source: JSON.stringify(names) });
			}
		}
	};
}

/** A browser chooses no language: of Paraglide's own ground it needs the list. */
const listOf = (languages: readonly string[], base: string): string => `
export const baseLocale = ${JSON.stringify(base)};
export const locales = ${JSON.stringify(languages)};
export const isLocale = (name) => locales.includes(name);
export const overwriteGetLocale = () => {};
`;

/** No minifier looks into a name that it does not know: what stands there is the same in every language. */
function withHole(key: string, { plurals, takesInputs }: CompiledMessage): string {
	if (!takesInputs) return `export const ${key} = () => $say_${key};`;
	if (!plurals) return `export const ${key} = (i) => $say_${key}(i);`;
	return `import { plural } from '../registry.js';\nexport const ${key} = (i) => $say_${key}(i, { plural });`;
}

/** What a file is called must change with what it says in any language, although the holes in it do not. */
function hashOf(ids: readonly string[], messages: ReadonlyMap<string, CompiledMessage>): string | undefined {
	const said = ids.flatMap((id) => {
		const message = messages.get(messageModule.exec(id)?.[1] ?? '');
		return message ? [JSON.stringify([...message.code])] : [];
	});
	return said.length > 0 ? createHash('sha256').update(said.sort().join()).digest('hex') : undefined;
}

/** The chunks that say something, and those that lead to them by any import. */
function speaking(chunks: Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
	const names = new Set(chunks.filter(({ code }) => code.search(hole) >= 0).map(({ fileName }) => fileName));
	for (let grown = -1; grown !== names.size;) {
		grown = names.size;
		for (const { fileName, imports, dynamicImports } of chunks) {
			if ([...imports, ...dynamicImports].some((name) => names.has(name))) names.add(fileName);
		}
	}
	return chunks.filter(({ fileName }) => names.has(fileName));
}

function filled(code: string, language: string, messages: ReadonlyMap<string, CompiledMessage>): string {
	return code.replace(hole, (_, key: string) => {
		const said = messages.get(key)?.code.get(language);
		if (said === undefined) throw new Error(`The message ${key} has no words in ${language}.`);
		return said;
	});
}

const lastPart = (fileName: string): string => fileName.slice(fileName.lastIndexOf('/') + 1);
const nameIn = (fileName: string, language: string): string => fileName.replace(/\.js$/, `.${language}.js`);

/** File names end in a hash of their own, so that the last part says which file is meant, however it is written. */
function renamed(code: string, spoken: Rolldown.OutputChunk[], language: string): string {
	const names = new Set(spoken.map(({ fileName }) => lastPart(fileName)));
	return code.replace(/[\w.-]+\.js\b/g, (name) => (names.has(name) ? nameIn(name, language) : name));
}
