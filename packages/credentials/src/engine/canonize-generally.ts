import jsonld, { type Quad } from 'jsonld';
import * as rdfCanonize from 'rdf-canonize';
import { CredentialError } from '../errors.ts';
import { ContextMemo } from './context-memo.ts';
import { documentLoaderWith, type ExtraContexts } from './document-loader.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { canonizeExpanded } from './rdfc/canonize-expanded.ts';
import { refuseReservedName } from './reserved-name.ts';
import { checkedInShadow } from './shadow.ts';

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

const memo = new ContextMemo();

/** What a caller brings along is not ours to remember. */
function reading(contexts: ExtraContexts | undefined) {
	const options = { documentLoader: documentLoaderWith(contexts), base: null } as const;
	return contexts ? options : { ...options, contextResolver: memo };
}

async function droppedTerms(document: JsonObject, contexts: ExtraContexts | undefined): Promise<string[]> {
	const dropped = new Set<string>();
	await jsonld.expand(document, {
		...reading(contexts),
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

const TO_RDF = { safe: true, rdfDirection: 'i18n-datatype' } as const;

/** Expanded JSON-LD, in safe mode. */
export async function expandedOf(document: JsonObject, contexts?: ExtraContexts): Promise<Json[]> {
	refuseReservedName(document);
	return (await jsonld.expand(document, { ...reading(contexts), safe: true })) as Json[];
}

/** The quads of a document, in safe mode. */
export async function datasetOf(document: JsonObject, contexts?: ExtraContexts): Promise<Quad[]> {
	refuseReservedName(document);
	return jsonld.toRDF(document, { ...reading(contexts), ...TO_RDF });
}

function canonizeDataset(dataset: Quad[]): Promise<string> {
	return rdfCanonize.canonize(dataset, {
		algorithm: 'RDFC-1.0',
		format: 'application/n-quads',
		// Linear work only: more is needed by poisoned graphs alone (RDFC-1.0 §7.1).
		maxWorkFactor: 1
	});
}

/** What `jsonld` and `rdf-canonize` say; only the memory for contexts is ours. All paths are held against it. */
export async function canonizeByLibraries(document: JsonObject, contexts?: ExtraContexts): Promise<string> {
	try {
		return await canonizeDataset(await datasetOf(document, contexts));
	} catch (error) {
		throw await refusal(error, document, contexts);
	}
}

/** The general path: JSON-LD of any shape. Same contract as `canonize`. */
export async function canonizeGenerally(document: JsonObject, contexts?: ExtraContexts): Promise<string> {
	try {
		const expanded = await expandedOf(document, contexts);
		const quick = canonizeExpanded(expanded);
		const general = async () =>
			canonizeDataset(await jsonld.toRDF(expanded, { ...reading(contexts), ...TO_RDF, skipExpansion: true }));
		return await (quick === undefined ? general() : checkedInShadow('expanded', quick, document, general));
	} catch (error) {
		throw await refusal(error, document, contexts);
	}
}
