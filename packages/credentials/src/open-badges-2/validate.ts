// What each class of Open Badges 2.0 must have: an error when we write it, a warning when we read it.
import { hasType, isObject, listOf, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import type { SchemaProblem } from '../open-badges-3/validate.ts';
import { instantIn } from './dates.ts';

type Test = (value: Json | undefined) => boolean;

const IRI = /^(https?:\/\/|urn:|did:|data:image\/)[^\s<>"]+$/i;

const isText: Test = (value) => typeof value === 'string' && value !== '';
const isIri: Test = (value) => typeof value === 'string' && IRI.test(value);
const isNode: Test = (value) => isIri(value) || isObject(value);
const isUrl: Test = (value) => typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
const isDate: Test = (value) => instantIn(value) !== undefined;
const isImage: Test = (value) => isIri(value) || (isObject(value) && isIri(value.id));
const isCriteria: Test = (value) => isUrl(value) || (isObject(value) && Boolean(value.id ?? value.narrative));
const isRecipient: Test = (value) =>
	isObject(value) && isText(value.identity) && isText(value.type) && typeof value.hashed === 'boolean';
const isVerification: Test = (value) => isObject(value) && isText(value.type);

const required: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
	Assertion: {
		id: isIri,
		recipient: isRecipient,
		badge: isNode,
		verification: isVerification,
		issuedOn: isDate
	},
	BadgeClass: {
		id: isIri,
		name: isText,
		description: isText,
		image: isImage,
		criteria: isCriteria,
		issuer: isNode
	},
	Issuer: { id: isIri, name: isText, url: isUrl },
	CryptographicKey: { id: isIri, owner: isIri, publicKeyPem: isText },
	RevocationList: { id: isIri, issuer: isNode, revokedAssertions: (value) => Array.isArray(value) }
};

const optional: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
	Assertion: { expires: isDate, image: isImage },
	Issuer: { email: (value) => typeof value === 'string' && /^[^\s@]+@[^\s@]+$/.test(value), image: isImage }
};

function problem(path: string, name: string, isThere: boolean): SchemaProblem {
	const at = path === '' ? name : `${path}.${name}`;
	return isThere
		? { path: at, code: 'malformed', message: `${at} is not as it must be.` }
		: { path: at, code: 'missing', message: `${at} is missing.` };
}

function classOf(document: JsonObject): string {
	if (hasType(document, 'Profile')) return 'Issuer';
	return listOf(document.type).find((one): one is string => typeof one === 'string' && one in required) ?? '';
}

/**
 * What in a document of Open Badges 2.0 is not as it says, by its `type`.
 *
 * @see Open Badges 2.0, Badge Data Structure
 */
export function assertionProblems(
	document: JsonObject,
	path = '',
	name = classOf(document)
): SchemaProblem[] {
	const must = Object.entries(required[name] ?? {});
	const may = Object.entries(optional[name] ?? {}).filter(([key]) => document[key] !== undefined);
	const problems = [...must, ...may]
		.filter(([key, test]) => !test(document[key]))
		.map(([key]) => problem(path, key, document[key] !== undefined));
	if (name === '' || (stringAt(document, 'type') === undefined && listOf(document.type).length === 0)) {
		problems.push(problem(path, 'type', name === '' && document.type !== undefined));
	}
	return problems;
}
