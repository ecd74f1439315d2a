import jsonld from 'jsonld';
import * as rdfCanonize from 'rdf-canonize';
import { CredentialError } from '../errors.ts';
import { documentLoaderWith, type ExtraContexts } from './document-loader.ts';
import { isObject, type JsonObject } from './json.ts';

type Thrown = { name?: unknown; message?: unknown; cause?: unknown; details?: unknown };

function causes(error: unknown): Thrown[] {
	const chain: Thrown[] = [];
	let next: unknown = error;
	while (typeof next === 'object' && next !== null && chain.length < 8) {
		const thrown: Thrown = next;
		chain.push(thrown);
		next = thrown.cause ?? (isObject(thrown.details) ? thrown.details.cause : undefined);
	}
	return chain;
}

async function droppedTerms(document: JsonObject, contexts: ExtraContexts | undefined): Promise<string[]> {
	const dropped = new Set<string>();
	await jsonld.expand(document, {
		documentLoader: documentLoaderWith(contexts),
		base: null,
		eventHandler: ({ event, next }) => {
			const { property, type, id, value } = event.details ?? {};
			const name = property ?? type ?? id ?? value;
			if (dropped.size < 20) dropped.add(typeof name === 'string' ? name : (event.code ?? 'a value'));
			next();
		}
	});
	return [...dropped];
}

/** Why JSON-LD or RDF processing failed. */
export async function refusal(
	error: unknown,
	document: JsonObject,
	contexts: ExtraContexts | undefined
): Promise<CredentialError> {
	const chain = causes(error);
	const own = chain.find((one) => one instanceof CredentialError);
	if (own instanceof CredentialError) return own;
	if (chain.some((one) => one.name === 'jsonld.ValidationError')) {
		const terms = await droppedTerms(document, contexts).catch(() => []);
		return new CredentialError(
			'terms-dropped',
			'Some terms or values have no meaning in the contexts of the document, so no signature covers them.',
			terms.join(', ')
		);
	}
	const first = chain[0];
	if (typeof first?.message === 'string' && first.message.includes('deep iterations')) {
		return new CredentialError('document-too-complex', 'The document has too many nodes that look alike.');
	}
	return new CredentialError('document-malformed', 'The document is not valid JSON-LD.');
}

/**
 * The canonical N-Quads of a JSON-LD document: RDF Dataset Canonicalization 1.0 over JSON-LD 1.1 in
 * safe mode, with pinned contexts only.
 *
 * @param document JSON-LD with its `@context`
 * @param contexts further contexts that the caller vouches for
 * @returns N-Quads, one per line, sorted
 * @throws CredentialError `context-unknown`, `terms-dropped` (with the names), `document-malformed`,
 *   `document-too-complex`
 * @example
 * ```ts
 * import { canonize } from '@cairn/credentials';
 * const quads = await canonize({
 * 	'@context': 'https://www.w3.org/ns/credentials/v2',
 * 	id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
 * 	type: 'VerifiableCredential'
 * });
 * console.log(quads.split('\n').length); // 2: one quad, and the end of its line
 * ```
 */
export async function canonize(document: JsonObject, contexts?: ExtraContexts): Promise<string> {
	try {
		const dataset = await jsonld.toRDF(document, {
			documentLoader: documentLoaderWith(contexts),
			base: null,
			safe: true,
			rdfDirection: 'i18n-datatype'
		});
		return await rdfCanonize.canonize(dataset, {
			algorithm: 'RDFC-1.0',
			format: 'application/n-quads',
			// Linear work only: more is needed by poisoned graphs alone (RDFC-1.0 §7.1).
			maxWorkFactor: 1
		});
	} catch (error) {
		throw await refusal(error, document, contexts);
	}
}
