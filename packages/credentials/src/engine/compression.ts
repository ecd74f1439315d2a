import { crc32 as zlibCrc32, gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import { CredentialError } from '../errors.ts';

function bounded(expand: () => Uint8Array, maxBytes: number): Uint8Array {
	try {
		return new Uint8Array(expand());
	} catch (error) {
		if (error instanceof RangeError) {
			throw new CredentialError('compression-too-large', `It expands to more than ${maxBytes} bytes.`);
		}
		throw new CredentialError('compression-malformed', 'The compressed data is damaged.');
	}
}

export function gzip(bytes: Uint8Array): Uint8Array {
	return new Uint8Array(gzipSync(bytes, { level: 9 }));
}

export function gunzip(bytes: Uint8Array, maxBytes: number): Uint8Array {
	return bounded(() => gunzipSync(bytes, { maxOutputLength: maxBytes }), maxBytes);
}

export function inflate(bytes: Uint8Array, maxBytes: number): Uint8Array {
	return bounded(() => inflateSync(bytes, { maxOutputLength: maxBytes }), maxBytes);
}

export function crc32(bytes: Uint8Array): number {
	return zlibCrc32(bytes);
}
