// JSON-LD lets one meaning be written in many ways, and a signature covers the meaning only. Whoever
// moves `credentialStatus` under an alias, a full IRI or a second description of the same node keeps the
// signature intact while a reader of the JSON no longer sees it. So only the plain form is read: every
// key is a term, contexts are named or harmless, and the credential is described in one place.
import { CredentialError, type ErrorCode } from '../errors.ts';
import { isHarmlessContext } from './inline-context.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { refuseReserved, RESERVED } from './reserved-name.ts';

const MAX_DEPTH = 64;
// JSON-LD processing takes quadratic time in the length of a set, and milliseconds for each context that
// a node brings along, so all three are bounded.
const MAX_VALUES = 10_000;
const MAX_LIST = 1_000;
const MAX_CONTEXTS = 100;
const VALUE_KEYS = new Set(['@value', '@language', '@direction']);
// What an endorsement may say of the credential that it stands in, and what a bare reference may carry.
const REFERENCE_KEYS = new Set(['id', 'type', 'endorsementComment']);
const RARE = /[\ud800-\udfff\ue000-\uffff]/;
const SURROGATE = /[\ud800-\udfff]/;
const ABOVE_SURROGATES = /[\ue000-\uffff]/;

type Reading = {
	values: number;
	contexts: number;
	wrapped: boolean;
	surrogate: boolean;
	above: boolean;
	rootId: Json | undefined;
};

function refuse(code: ErrorCode, message: string, detail?: string): never {
	throw new CredentialError(code, message, detail);
}

function readText(text: string, reading: Reading): void {
	if (!RARE.test(text)) return;
	if (!text.isWellFormed()) refuse('text-not-well-formed', 'A text holds half of a Unicode character.');
	reading.surrogate ||= SURROGATE.test(text);
	reading.above ||= ABOVE_SURROGATES.test(text);
}

function readContext(context: Json, reading: Reading): void {
	for (const one of Array.isArray(context) ? context : [context]) {
		reading.contexts += 1;
		if (reading.contexts > MAX_CONTEXTS) {
			refuse('document-too-complex', `It names over ${MAX_CONTEXTS} contexts.`);
		}
		if (typeof one === 'string') readText(one, reading);
		else if (!isObject(one)) refuseContext();
		else {
			const context = unwrapped(one);
			reading.wrapped ||= context !== one;
			if (!isHarmlessContext(context)) refuseContext();
		}
	}
}

function refuseContext(): never {
	refuse(
		'context-inline',
		'A context inside the document does more than to give new words to things without one.'
	);
}

/** Some write the whole file of a context into the document. jsonld.js reads that; JSON-LD 1.1 §9.15 knows it not. */
function unwrapped(context: JsonObject): JsonObject {
	const { '@context': inner, ...rest } = context;
	return isObject(inner) && Object.keys(rest).length === 0 ? inner : context;
}

// Nearly all keys are words of the vocabularies, met again and again.
const knownWords = new Set<string>();
const MAX_WORDS = 2_000;

function isKnownWord(key: string): boolean {
	if (knownWords.has(key)) return true;
	if (!/^[A-Za-z]+$/.test(key) || knownWords.size >= MAX_WORDS) return false;
	knownWords.add(key);
	return true;
}

function readKey(key: string, isValue: boolean, reading: Reading): void {
	if (!isValue && isKnownWord(key)) return;
	readText(key, reading);
	if (key === '@context' || (isValue && VALUE_KEYS.has(key))) return;
	if (key.startsWith('@') || key.includes(':') || key === RESERVED) {
		refuse('document-not-plain', 'A key is not a plain term, so parts of the document could be hidden.', key);
	}
	if (isValue) {
		refuse('document-not-plain', 'A language value has a key that does not belong there.', key);
	}
}

function readIdentity(object: JsonObject, depth: number, reading: Reading): void {
	const id = object.id;
	if (typeof id === 'string' && id.startsWith('_:')) {
		refuse('document-not-plain', 'An id is a blank node label, which other nodes could share.', id);
	}
	if (depth === 0 || id === undefined || id !== reading.rootId) return;
	if (Object.keys(object).some((key) => !REFERENCE_KEYS.has(key))) {
		refuse('document-not-plain', 'The credential is described in more than one place.', String(id));
	}
}

function read(value: Json, depth: number, reading: Reading): void {
	reading.values += 1;
	if (reading.values > MAX_VALUES) refuse('document-too-complex', `It holds over ${MAX_VALUES} values.`);
	if (depth > MAX_DEPTH) refuse('json-too-deep', `It is nested deeper than ${MAX_DEPTH} levels.`);
	if (typeof value === 'string') return value === RESERVED ? refuseReserved() : readText(value, reading);
	if (Array.isArray(value)) {
		if (value.length > MAX_LIST) refuse('document-too-complex', `A list has over ${MAX_LIST} entries.`);
		for (const one of value) {
			if (Array.isArray(one) && one.some(isObject)) {
				refuse('document-not-plain', 'A list holds a list of things, so some of them could be hidden.');
			}
			read(one, depth + 1, reading);
		}
		return;
	}
	if (!isObject(value)) return;
	readIdentity(value, depth, reading);
	const isValue = Object.hasOwn(value, '@value');
	for (const key in value) {
		const inner = value[key] as Json;
		readKey(key, isValue, reading);
		if (key === '@context') readContext(inner, reading);
		else read(inner, depth + 1, reading);
	}
}

export type PlainForm = {
	/**
	 * RDFC-1.0 sorts by code point, rdf-canonize by UTF-16 unit. They can differ only where a text has
	 * characters beyond U+FFFF and another has some of U+E000–FFFF.
	 */
	orderUncertain: boolean;
	/** A context stands in the document as `{"@context": …}` in the list of contexts, which not all processors read. */
	contextWrapped: boolean;
};

export function readPlainForm(document: JsonObject): PlainForm {
	const reading: Reading = {
		values: 0,
		contexts: 0,
		wrapped: false,
		surrogate: false,
		above: false,
		rootId: document.id
	};
	read(document, 0, reading);
	return { orderUncertain: reading.surrogate && reading.above, contextWrapped: reading.wrapped };
}
