import { CredentialError } from '../errors.ts';

export const MAX_PICTURE = 20_000_000;
/** What a baked credential may hold, unpacked. */
export const MAX_BAKED_TEXT = 4_000_000;

const COMPACT_JWS = /^[\w-]+\.[\w-]*\.[\w-]+$/;

export function damaged(what: string): CredentialError {
	return new CredentialError('picture-damaged', `The picture is damaged: ${what}.`);
}

export function utf8(bytes: Uint8Array, what: string): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw damaged(`${what} is not UTF-8`);
	}
}

export function isCompactJws(text: string): boolean {
	return COMPACT_JWS.test(text);
}

/** What goes into a picture: the JSON of a credential, or its compact JWS (Open Badges 3.0 §5.3). */
export function bakedText(credential: object | string): string {
	const text = typeof credential === 'string' ? credential.trim() : JSON.stringify(credential);
	if (!isCompactJws(text) && !isJsonObject(text)) {
		throw new CredentialError('credential-text-malformed', 'Only a JSON object or a compact JWS is baked.');
	}
	if (text.length > MAX_BAKED_TEXT) {
		throw new CredentialError('json-too-large', `The credential has over ${MAX_BAKED_TEXT} characters.`);
	}
	return text;
}

function isJsonObject(text: string): boolean {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value) && text.isWellFormed();
	} catch {
		return false;
	}
}
