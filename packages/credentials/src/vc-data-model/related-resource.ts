// VC Data Model 2.0 §5.3: resources that are named together with their digests.
import { isObject, listOf, type Json, type JsonObject } from '../engine/json.ts';
import { decodeMultibase } from '../engine/multibase.ts';
import { idProblems } from './identifiers.ts';

// Subresource Integrity §3.5: base64 of a digest of the algorithm's length.
const SRI: Record<string, number> = { sha256: 44, sha384: 64, sha512: 88 };
// Multihash: code, length, digest. SHA-2 and SHA-3 of 256, 384 and 512 bits.
const MULTIHASH: Record<number, number> = { 0x12: 32, 0x20: 48, 0x13: 64, 0x16: 32, 0x15: 48, 0x14: 64 };

function isIntegrity(value: Json): boolean {
	if (typeof value !== 'string' || value.trim() === '') return false;
	return value
		.trim()
		.split(/\s+/)
		.every((one) => {
			const [, algorithm = '', digest = ''] =
				/^([a-z0-9]+)-([A-Za-z0-9+/]+={0,2})(\?[\x21-\x7e]*)?$/.exec(one) ?? [];
			return SRI[algorithm] === digest.length;
		});
}

// Of the many bases only those of Controlled Identifiers 1.0 are looked into; in others the form has to do.
const OTHER_BASE = /^[079bBcCfFhkKmMtTUvV][\w+/=-]+$/;

function isMultihash(value: Json): boolean {
	if (typeof value !== 'string') return false;
	if (OTHER_BASE.test(value)) return true;
	try {
		const [code, length, ...digest] = decodeMultibase(value);
		return code !== undefined && MULTIHASH[code] === length && digest.length === length;
	} catch {
		return false;
	}
}

function isEach(value: Json | undefined, test: (one: Json) => boolean): boolean {
	const values = listOf(value);
	return values.length > 0 && values.every(test);
}

function problemsOf(resource: Json): string[] {
	if (!isObject(resource)) return ['relatedResource must be an object'];
	const { digestSRI, digestMultibase, mediaType } = resource;
	const problems = idProblems(resource, 'relatedResource.', true);
	if (digestSRI === undefined && digestMultibase === undefined) {
		problems.push('relatedResource must have digestSRI or digestMultibase');
	}
	if (digestSRI !== undefined && !isEach(digestSRI, isIntegrity)) {
		problems.push('relatedResource.digestSRI must be integrity metadata such as sha384-…');
	}
	if (digestMultibase !== undefined && !isEach(digestMultibase, isMultihash)) {
		problems.push('relatedResource.digestMultibase must be a multihash in multibase');
	}
	if (mediaType !== undefined && (typeof mediaType !== 'string' || !/^[^\s/]+\/[^\s/]+$/.test(mediaType))) {
		problems.push('relatedResource.mediaType must be a media type');
	}
	return problems;
}

export function relatedResourceProblems(document: JsonObject): string[] {
	if (document.relatedResource === undefined) return [];
	const resources = listOf(document.relatedResource);
	if (resources.length === 0) return ['relatedResource must be one or more objects'];
	const ids = resources.flatMap((one) => (isObject(one) && one.id !== undefined ? [one.id] : []));
	const repeated = new Set(ids).size < ids.length ? ['relatedResource names one resource twice'] : [];
	return [...resources.flatMap(problemsOf), ...repeated];
}
