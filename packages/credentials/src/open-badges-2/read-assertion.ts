// Assertions of Open Badges 1.0, 1.1, 2.0 and 2.1, in the words of 2.0.
import { checkSize } from '../engine/json-size.ts';
import {
	hasType,
	isObject,
	jsonCopy,
	listOf,
	parseJsonObject,
	stringAt,
	type JsonObject
} from '../engine/json.ts';
import { looksLikeJws, readCompactJws, type CompactJws } from '../jose/compact-jws.ts';

export type ReadAssertion = {
	document: JsonObject;
	/** There when it came signed. */
	jws?: CompactJws;
};

export function isAssertion(document: JsonObject): boolean {
	const isOld = isObject(document.verify) && isObject(document.recipient) && document.badge !== undefined;
	return hasType(document, 'Assertion') || isOld || isNotice(document);
}

/** What some servers say of a hosted assertion that was taken back is no more than that. */
function isNotice(document: JsonObject): boolean {
	const isBare = document.recipient === undefined && document.credentialSubject === undefined;
	return document.revoked === true && typeof document.id === 'string' && isBare;
}

const KINDS: Readonly<Record<string, string>> = { HostedBadge: 'hosted', SignedBadge: 'signed' };

function verificationOf(document: JsonObject): JsonObject {
	const [given] = listOf(document.verification ?? document.verify);
	const old = isObject(given) ? given : {};
	const type = listOf(old.type).find((one): one is string => typeof one === 'string') ?? '';
	const kind = KINDS[type] ?? type.toLowerCase();
	const url = stringAt(old, 'url');
	const creator = stringAt(old, 'creator') ?? (kind === 'signed' ? url : undefined);
	return {
		...old,
		type: kind,
		...(creator === undefined ? {} : { creator }),
		...(url === undefined ? {} : { url })
	};
}

/** 1.x has `uid` for `id`, `verify` for `verification`, and an address in it where the assertion is. */
export function inCurrentWords(document: JsonObject): JsonObject {
	const verification = isNotice(document) ? { type: 'hosted' } : verificationOf(document);
	const uid = stringAt(document, 'uid');
	const hostedAt = verification.type === 'hosted' ? stringAt(verification, 'url') : undefined;
	const id = stringAt(document, 'id') ?? hostedAt ?? (uid === undefined ? undefined : `urn:uid:${uid}`);
	const { verify: _, ...rest } = document;
	return { ...rest, type: 'Assertion', verification, ...(id === undefined ? {} : { id }) };
}

/**
 * An assertion as a document, its text, or a compact JWS; undefined when it is something else.
 *
 * @throws CredentialError `json-…`, `jwt-…`, `document-too-complex`
 */
export function readAssertion(input: unknown): ReadAssertion | undefined {
	const text = typeof input === 'string' ? input.trim() : undefined;
	if (text !== undefined && looksLikeJws(text)) {
		const jws = readCompactJws(text);
		return isAssertion(jws.payload) ? { document: inCurrentWords(jws.payload), jws } : undefined;
	}
	if (text === undefined && (typeof input !== 'object' || input === null)) return undefined;
	const document = text === undefined ? jsonCopy(input as object) : parseJsonObject(text);
	if (!isAssertion(document)) return undefined;
	checkSize(document);
	return { document: inCurrentWords(document) };
}
