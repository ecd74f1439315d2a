import { CredentialError } from '../errors.ts';
import { isObject, type Json } from './json.ts';

const MAX_DEPTH = 64;
const MAX_VALUES = 10_000;

/**
 * Bounds what hostile JSON may cost its readers. The plain form has the same bounds; this is for documents
 * whose signature covers the JSON as it stands, so that nothing in it can be hidden.
 *
 * @throws CredentialError `json-too-deep`, `document-too-complex`, `text-not-well-formed`
 */
export function checkSize(value: Json): void {
	let values = 0;
	const read = (one: Json, depth: number): void => {
		values += 1;
		if (values > MAX_VALUES) {
			throw new CredentialError('document-too-complex', `It holds over ${MAX_VALUES} values.`);
		}
		if (depth > MAX_DEPTH) {
			throw new CredentialError('json-too-deep', `It is nested deeper than ${MAX_DEPTH} levels.`);
		}
		if (typeof one === 'string' && !one.isWellFormed()) {
			throw new CredentialError('text-not-well-formed', 'A text holds half of a Unicode character.');
		}
		if (Array.isArray(one)) for (const inner of one) read(inner, depth + 1);
		else if (isObject(one)) for (const inner of Object.values(one)) read(inner, depth + 1);
	};
	read(value, 0);
}
