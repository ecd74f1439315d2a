// iTXt and tEXt, PNG (Third Edition) §11.3.3.
import { inflate } from '../engine/compression.ts';
import { CredentialError } from '../errors.ts';
import { damaged, MAX_BAKED_TEXT, utf8 } from './picture.ts';
import type { PngChunk } from './png-chunks.ts';

function keywordOf({ data }: PngChunk): string {
	// A keyword has at most 79 bytes, and a zero ends it.
	const end = data.subarray(0, 80).indexOf(0);
	return end === -1 ? '' : String.fromCharCode(...data.subarray(0, end));
}

export function isText(chunk: PngChunk, type: 'iTXt' | 'tEXt', keyword: string): boolean {
	return chunk.type === type && keywordOf(chunk) === keyword;
}

function unpack(bytes: Uint8Array): Uint8Array {
	try {
		return inflate(bytes, MAX_BAKED_TEXT);
	} catch (error) {
		if (error instanceof CredentialError && error.code === 'compression-too-large') {
			throw new CredentialError('picture-too-large', 'The credential in the picture is too large.');
		}
		throw damaged('the compressed credential cannot be unpacked');
	}
}

function afterZero(data: Uint8Array, from: number): number {
	const zero = data.indexOf(0, from);
	if (zero === -1) throw damaged('the part with the credential is cut short');
	return zero + 1;
}

/** Keyword, zero, compression flag and method, language, zero, translated keyword, zero, text. */
export function readInternationalText({ data }: PngChunk): string {
	const flags = afterZero(data, 0);
	const [flag, method] = [data[flags], data[flags + 1]];
	if (flag === undefined || flag > 1 || method !== 0)
		throw damaged('the credential is packed in an unknown way');
	const text = data.subarray(afterZero(data, afterZero(data, flags + 2)));
	const bytes = flag === 1 ? unpack(text) : text;
	if (bytes.length > MAX_BAKED_TEXT) {
		throw new CredentialError('picture-too-large', 'The credential in the picture is too large.');
	}
	return utf8(bytes, 'the credential');
}

/** Latin-1 by its specification; bakers of old put UTF-8 into it all the same. */
export function readLatinText({ data }: PngChunk): string {
	const bytes = data.subarray(afterZero(data, 0));
	if (bytes.length > MAX_BAKED_TEXT) {
		throw new CredentialError('picture-too-large', 'The credential in the picture is too large.');
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	}
}

export function internationalText(keyword: string, text: string): PngChunk {
	const head = new TextEncoder().encode(`${keyword}\0\0\0\0\0`);
	const body = new TextEncoder().encode(text);
	const data = new Uint8Array(head.length + body.length);
	data.set(head);
	data.set(body, head.length);
	return { type: 'iTXt', data };
}
