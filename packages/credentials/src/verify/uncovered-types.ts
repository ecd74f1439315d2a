// 1EdTech names the types of its own status, schema and refresh methods in a context of their own
// (…/v3p0/extensions.json). Many issuers leave it out, and sign with libraries that silently drop a type
// that no context defines. The signature then covers the entry, but not what kind it is.
import { isObject, listOf, stringAt, without, type Json, type JsonObject } from '../engine/json.ts';
import type { SchemaProblem } from '../open-badges-3/validate.ts';

const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
const MEMBERS = ['credentialStatus', 'credentialSchema', 'refreshService'] as const;
const TYPES: readonly unknown[] = [
	'1EdTechRevocationList',
	'1EdTechJsonSchemaValidator2019',
	'1EdTechCredentialRefresh'
];

function isUncovered(entry: Json): entry is JsonObject {
	return isObject(entry) && TYPES.includes(entry.type);
}

export type Uncovered = {
	/** The document as those libraries saw it. */
	document: JsonObject;
	warnings: SchemaProblem[];
};

/**
 * The document without the types that no context of it defines; undefined when there are none. Nothing rests
 * on them: a type that is changed or taken away is one that is not known, and the verdict "cannot tell".
 */
export function withoutUncoveredTypes(document: JsonObject): Uncovered | undefined {
	if (listOf(document['@context']).includes(EXTENSIONS)) return undefined;
	const found = MEMBERS.filter((name) => listOf(document[name]).some(isUncovered));
	if (found.length === 0) return undefined;
	const bare = (entry: Json) => (isUncovered(entry) ? without(entry, 'type') : entry);
	const copy = { ...document };
	for (const name of found) {
		const value = document[name] ?? null;
		copy[name] = Array.isArray(value) ? value.map(bare) : bare(value);
	}
	const warnings = found.map((name) => {
		const entry = listOf(document[name]).find(isUncovered);
		const type = entry && stringAt(entry, 'type');
		const message = `${name}.type ${type} is defined by none of the contexts, so the signature does not cover it.`;
		return { path: `${name}.type`, code: 'context', message } as const;
	});
	return { document: copy, warnings };
}
