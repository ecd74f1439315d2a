import * as platform from '#platform';
import { CredentialError } from '../errors.ts';

export { crc32, gzip } from '#platform';

function bounded(expand: () => Uint8Array, maxBytes: number): Uint8Array {
	try {
		return expand();
	} catch (error) {
		if (error instanceof RangeError) {
			throw new CredentialError('compression-too-large', `It expands to more than ${maxBytes} bytes.`);
		}
		throw new CredentialError('compression-malformed', 'The compressed data is damaged.');
	}
}

export function gunzip(bytes: Uint8Array, maxBytes: number): Uint8Array {
	return bounded(() => platform.gunzip(bytes, maxBytes), maxBytes);
}

export function inflate(bytes: Uint8Array, maxBytes: number): Uint8Array {
	return bounded(() => platform.inflate(bytes, maxBytes), maxBytes);
}
