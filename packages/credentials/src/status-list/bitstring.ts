// Bitstring Status List 1.0 §3.3, §3.4 and §5.1.
import { gunzip, gzip } from '../engine/compression.ts';
import { decodeBase64url, encodeBase64url } from '../engine/multibase.ts';
import { CredentialError } from '../errors.ts';

/** The smallest list that hides a person among enough others (§3.2): 131,072 entries, 16 KB. */
export const MIN_STATUS_LIST_LENGTH = 131_072;
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_ENCODED = 32 * 1024 * 1024;

/** One bit per credential; bit 0 is the left-most bit of the first byte. */
export type StatusList = Uint8Array;

/**
 * A list with every bit unset.
 *
 * @param length number of entries, a multiple of 8, at least 131,072 (the default)
 * @throws CredentialError `status-list-too-short`, `status-list-malformed`
 * @example
 * ```ts
 * import { createStatusList, getStatus, setStatus } from '@cairn/credentials';
 * const list = createStatusList();
 * setStatus(list, 94_567, true);
 * console.log(getStatus(list, 94_567)); // true
 * ```
 */
export function createStatusList(length: number = MIN_STATUS_LIST_LENGTH): StatusList {
	if (!Number.isSafeInteger(length) || length % 8 !== 0 || length > MAX_BYTES * 8) {
		throw new CredentialError('status-list-malformed', 'The length must be a multiple of 8 within 16 MB.');
	}
	if (length < MIN_STATUS_LIST_LENGTH) {
		throw new CredentialError(
			'status-list-too-short',
			`A list has ${MIN_STATUS_LIST_LENGTH} entries or more.`
		);
	}
	return new Uint8Array(length / 8);
}

function checkIndex(list: StatusList, index: number): void {
	if (!Number.isSafeInteger(index) || index < 0 || index >= list.length * 8) {
		throw new CredentialError('status-index-out-of-range', 'The index is outside the list.', String(index));
	}
}

/** Whether a bit is set. @throws CredentialError `status-index-out-of-range` */
export function getStatus(list: StatusList, index: number): boolean {
	checkIndex(list, index);
	return ((list[index >> 3] ?? 0) & (128 >> (index & 7))) !== 0;
}

/** Sets or unsets a bit, in place. @throws CredentialError `status-index-out-of-range` */
export function setStatus(list: StatusList, index: number, value: boolean): void {
	checkIndex(list, index);
	const mask = 128 >> (index & 7);
	const byte = list[index >> 3] ?? 0;
	list[index >> 3] = value ? byte | mask : byte & ~mask;
}

/**
 * The `encodedList` of a list: GZIP, then base64url without padding, with the multibase prefix `u`.
 *
 * @see Bitstring Status List 1.0 §4.3
 * @example
 * ```ts
 * import { createStatusList, encodeStatusList } from '@cairn/credentials';
 * console.log(encodeStatusList(createStatusList()).startsWith('uH4sI')); // true
 * ```
 */
export function encodeStatusList(list: StatusList): string {
	return `u${encodeBase64url(gzip(list))}`;
}

/**
 * The bits of an `encodedList`. Expansion stops at 16 MB (134 million entries).
 *
 * @throws CredentialError `status-list-malformed`, `status-list-too-short`
 * @see Bitstring Status List 1.0 §4.4
 * @example
 * ```ts
 * import { decodeStatusList, getStatus } from '@cairn/credentials';
 * const list = decodeStatusList('uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA');
 * console.log(getStatus(list, 94_567)); // false
 * ```
 */
export function decodeStatusList(encoded: string): StatusList {
	if (!encoded.startsWith('u') || encoded.length > MAX_ENCODED) {
		throw new CredentialError('status-list-malformed', 'The list is not base64url with the prefix u.');
	}
	let list: Uint8Array;
	try {
		list = gunzip(decodeBase64url(encoded.slice(1)), MAX_BYTES);
	} catch (error) {
		const detail = error instanceof CredentialError ? error.message : undefined;
		throw new CredentialError('status-list-malformed', 'The list cannot be unpacked.', detail);
	}
	if (list.length * 8 < MIN_STATUS_LIST_LENGTH) {
		throw new CredentialError(
			'status-list-too-short',
			`The list has under ${MIN_STATUS_LIST_LENGTH} entries.`
		);
	}
	return list;
}
