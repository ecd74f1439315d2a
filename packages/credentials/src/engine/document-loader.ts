import { CredentialError } from '../errors.ts';
import { staticContexts } from './contexts.ts';
import { listOf, type Json, type JsonObject } from './json.ts';

/** Contexts of the caller's own, by address. They must never change under one address. */
export type ExtraContexts = ReadonlyMap<string, JsonObject>;

export type LoadedDocument = {
	contextUrl: null;
	documentUrl: string;
	document: JsonObject;
	/** Lets jsonld keep what it made of the context. */
	tag?: 'static';
};

const unknown = (url: string): CredentialError =>
	new CredentialError('context-unknown', 'This JSON-LD context is not known.', url);

/** @throws CredentialError `context-unknown` for the first that is named and not known */
export function checkContextNames(context: Json | undefined, extra?: ExtraContexts): void {
	for (const one of listOf(context)) {
		if (typeof one === 'string' && !staticContexts.has(one) && !extra?.has(one)) throw unknown(one);
	}
}

/**
 * A JSON-LD document loader that knows only pinned contexts. It never touches the network.
 *
 * @param url the address of a context
 * @throws CredentialError `context-unknown`, with the address as `detail`
 * @example
 * ```ts
 * import { documentLoader } from '@cairn/credentials';
 * const { document } = await documentLoader('https://www.w3.org/ns/credentials/v2');
 * console.log('@context' in document); // true
 * ```
 */
export async function documentLoader(url: string): Promise<LoadedDocument> {
	const document = staticContexts.get(url);
	if (!document) throw unknown(url);
	return { contextUrl: null, documentUrl: url, document, tag: 'static' };
}

export function documentLoaderWith(extra: ExtraContexts | undefined): typeof documentLoader {
	if (!extra) return documentLoader;
	return async (url) => {
		const document = staticContexts.has(url) ? undefined : extra.get(url);
		return document ? { contextUrl: null, documentUrl: url, document } : documentLoader(url);
	};
}
