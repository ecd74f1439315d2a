import { CredentialError } from '../errors.ts';
import { isObject, type Json } from './json.ts';

function scalar(value: null | boolean | number | string): string {
	if (typeof value === 'string' && !value.isWellFormed()) {
		throw new CredentialError('text-not-well-formed', 'A text holds half of a Unicode character.');
	}
	if (typeof value === 'number' && !Number.isFinite(value)) {
		throw new CredentialError('json-malformed', 'A number is beyond what JSON can hold.');
	}
	return JSON.stringify(value);
}

/**
 * The canonical text of a JSON value: JSON Canonicalization Scheme, RFC 8785. What it asks of numbers and
 * strings is what `JSON.stringify` does (§3.2.2); names are sorted by UTF-16 code unit (§3.2.3).
 *
 * @throws CredentialError `text-not-well-formed`, `json-malformed`
 */
export function jcs(value: Json): string {
	if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`;
	if (!isObject(value)) return scalar(value);
	const names = Object.keys(value).sort();
	return `{${names.map((name) => `${scalar(name)}:${jcs(value[name] ?? null)}`).join(',')}}`;
}
