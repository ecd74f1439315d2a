import { canonizeGenerally } from './canonize-generally.ts';
import { canonizeWith, compiledContexts } from './compiled/canonize-compiled.ts';
import type { ExtraContexts } from './document-loader.ts';
import type { JsonObject } from './json.ts';
import { checkedInShadow, isShadowing } from './shadow.ts';

/**
 * The canonical N-Quads of a JSON-LD document: RDF Dataset Canonicalization 1.0 over JSON-LD 1.1 in
 * safe mode, with pinned contexts only. Badges, endorsements and status lists take a compiled path.
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
	const quads = canonizeWith(await compiledContexts(), document);
	if (quads === undefined) return canonizeGenerally(document, contexts);
	if (!isShadowing()) return quads;
	return checkedInShadow('compiled', quads, document, () => canonizeGenerally(document, contexts));
}
