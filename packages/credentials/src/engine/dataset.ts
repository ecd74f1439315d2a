// RDF as quads, for suites that sign statement by statement.
import type { Literal, Node, Quad } from 'jsonld';
import * as rdfCanonize from 'rdf-canonize';
import { datasetOf, refusal } from './canonize-generally.ts';
import type { ExtraContexts } from './document-loader.ts';
import type { JsonObject } from './json.ts';

/** Names of blank nodes, without `_:`, and what they are to be called. */
export type Labels = ReadonlyMap<string, string>;

async function refusing<T>(
	document: JsonObject,
	contexts: ExtraContexts | undefined,
	work: () => Promise<T>
): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw await refusal(error, document, contexts);
	}
}

export async function quadsOf(document: JsonObject, contexts?: ExtraContexts): Promise<Quad[]> {
	return refusing(document, contexts, () => datasetOf(document, contexts));
}

const RDFC = { algorithm: 'RDFC-1.0', format: 'application/n-quads', maxWorkFactor: 1 } as const;

/** `canonize` with SHA-384 inside, which is what keys on P-384 take (RDFC-1.0 §4.1). */
export async function canonizeSha384(document: JsonObject, contexts?: ExtraContexts): Promise<string> {
	const quads = await quadsOf(document, contexts);
	return refusing(document, contexts, () =>
		rdfCanonize.canonize(quads, { ...RDFC, messageDigestAlgorithm: 'sha384' })
	);
}

/** What RDFC-1.0 calls each blank node: `c14n0` and so on. */
export async function canonicalLabels(quads: readonly Quad[]): Promise<Labels> {
	const canonicalIdMap = new Map<string, string>();
	await refusing({}, undefined, () => rdfCanonize.canonize([...quads], { ...RDFC, canonicalIdMap }));
	return canonicalIdMap;
}

function renamed<T extends Node | Literal>(term: T, labels: Labels): T {
	if (term.termType !== 'BlankNode') return term;
	return { ...term, value: labels.get(term.value) ?? term.value };
}

/** Sorted N-Quads, each with its end of line, with blank nodes called as `labels` says. */
export function linesOf(quads: readonly Quad[], labels: Labels): string[] {
	const lines = quads.map(({ subject, predicate, object, graph }) =>
		rdfCanonize.NQuads.serializeQuad({
			subject: renamed(subject, labels),
			predicate,
			object: renamed(object, labels),
			graph: renamed(graph, labels)
		})
	);
	return [...new Set(lines)].sort();
}
