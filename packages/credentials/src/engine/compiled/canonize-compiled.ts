import { CREDENTIALS_V2, OPEN_BADGES_3 } from '../contexts.ts';
import type { JsonObject } from '../json.ts';
import { compileContext, type CompiledContext } from './compiled-context.ts';
import { Declined } from '../rdfc/declined.ts';
import { DocumentReader, isList } from './read-document.ts';
import { writeQuads } from '../rdfc/write-quads.ts';

// The contexts of what is issued in our time: badges, endorsements and their proofs; status lists.
const LISTS = [[CREDENTIALS_V2, OPEN_BADGES_3], [CREDENTIALS_V2]];

let compiling: Promise<readonly CompiledContext[]> | undefined;
let compiled: readonly CompiledContext[] | undefined;

/** The contexts that are compiled, on first use; from then on they are at hand. */
export function compiledContexts(): readonly CompiledContext[] | Promise<readonly CompiledContext[]> {
	return compiled ?? (compiling ??= compileAll());
}

async function compileAll(): Promise<readonly CompiledContext[]> {
	return (compiled = await Promise.all(LISTS.map((list) => compileContext(list))));
}

/** The canonical N-Quads of a document, or undefined when the general path has to decide. */
export function canonizeWith(contexts: readonly CompiledContext[], document: JsonObject): string | undefined {
	const named = document['@context'];
	const context = contexts.find(({ addresses }) => isList(named, addresses));
	if (!context) return undefined;
	try {
		const reader = new DocumentReader(context);
		reader.node(document, undefined);
		return writeQuads(reader.quads);
	} catch (error) {
		if (error instanceof Declined) return undefined;
		throw error;
	}
}
