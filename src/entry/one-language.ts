import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#server/root.ts';
import { defaultLanguage, type Language } from '#ui/language.ts';

/** Files of the built client that are there once per language; none in development. Written by the build (ADR 67). */
function readSpeaking(): ReadonlySet<string> {
	const list = join(root, 'build/client/_app/one-language.json');
	return new Set(existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : []);
}

const speaking = readSpeaking();
const script = /(_app\/immutable\/(?:entry|nodes|chunks)\/)([\w.-]+)\.js\b/g;

/** Names the scripts in the language of the page, in its HTML or its `Link` header, instead of those in the base one. */
export function inOneLanguage(text: string, language: Language, files = speaking): string {
	if (language === defaultLanguage || files.size === 0) return text;
	return text.replace(script, (named, folder: string, name: string) =>
		files.has(`${name}.js`) ? `${folder}${name}.${language}.js` : named
	);
}
