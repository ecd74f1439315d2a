import { instantOf } from '../engine/date-time.ts';
import { isObject, type Json } from '../engine/json.ts';
import type { Kind, Rule } from './classes.ts';

type SimpleKind = Extract<Kind, string>;

// RFC 3986: a scheme and no character that a URI forbids.
const URI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`\u0000-\u0020]+$/;

function isText(value: Json): boolean {
	if (typeof value === 'string') return value.length > 0;
	// A text in a stated language (VC Data Model 2.0 §11.1).
	return isObject(value) && typeof value['@value'] === 'string';
}

const tests: Readonly<Record<SimpleKind, (value: Json) => boolean>> = {
	text: isText,
	uri: (value) => typeof value === 'string' && URI.test(value),
	url: (value) => typeof value === 'string' && URI.test(value) && URL.canParse(value),
	dateTime: (value) => instantOf(value) !== undefined,
	date: (value) =>
		typeof value === 'string' &&
		/^\d{4}-\d\d-\d\d$/.test(value) &&
		instantOf(`${value}T00:00:00Z`) !== undefined,
	number: (value) => typeof value === 'number',
	boolean: (value) => typeof value === 'boolean',
	language: (value) => typeof value === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value),
	email: (value) => typeof value === 'string' && /^[^\s@]+@[^\s@]+$/.test(value),
	jws: (value) => typeof value === 'string' && /^[\w-]+\.[\w-]*\.[\w-]+$/.test(value),
	identityHash: (value) => typeof value === 'string' && value.length > 0
};

const names: Readonly<Record<SimpleKind, string>> = {
	text: 'a text',
	uri: 'a URI',
	url: 'a web address',
	dateTime: 'a date and time with a time zone',
	date: 'a date such as 2026-03-01',
	number: 'a number',
	boolean: 'true or false',
	language: 'a BCP 47 language code',
	email: 'an e-mail address',
	jws: 'a compact JWS',
	identityHash: 'a text'
};

/** What is wrong with a value that is no object of a class, in words; undefined when nothing is. */
export function wrongWith(value: Json, rule: Rule): string | undefined {
	const { kind } = rule;
	if (typeof kind === 'string') return tests[kind](value) ? undefined : `must be ${names[kind]}`;
	if ('class' in kind) return undefined;
	if (typeof value !== 'string') return 'must be a word of a list';
	if (kind.oneOf.includes(value) || (kind.extensible && /^ext:[A-Za-z0-9._-]+$/.test(value)))
		return undefined;
	return kind.extensible ? 'is not in the list and does not start with ext:' : 'is not in the list';
}
