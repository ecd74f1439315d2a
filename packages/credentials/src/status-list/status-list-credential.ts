import { dateTimeStamp } from '../engine/date-time.ts';
import { CREDENTIALS_V2 } from '../engine/contexts.ts';
import type { JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { decodeStatusList, encodeStatusList, type StatusList } from './bitstring.ts';

/** `revocation` is for good, `suspension` is not (Bitstring Status List 1.0 §3.1). */
export type StatusPurpose = 'revocation' | 'suspension' | 'refresh' | 'message';

/**
 * The document that publishes a list; sign it with `issue`.
 *
 * @param given.id the address under which it is served
 * @param given.ttl milliseconds before a copy should be refreshed; default 60,000
 * @throws CredentialError `status-list-too-short`, `status-list-malformed`, `date-malformed`
 * @see Bitstring Status List 1.0 §3.2
 * @example
 * ```ts
 * import { createStatusList, statusListCredential } from '@cairn/credentials';
 * const document = statusListCredential({
 * 	id: 'https://badges.example/status-lists/1',
 * 	issuer: 'did:web:badges.example',
 * 	purpose: 'revocation',
 * 	list: createStatusList(),
 * 	validFrom: '2026-03-01T09:00:00Z'
 * });
 * console.log(document.type); // [ 'VerifiableCredential', 'BitstringStatusListCredential' ]
 * ```
 */
export function statusListCredential(given: {
	id: string;
	issuer: string;
	purpose: StatusPurpose | readonly StatusPurpose[];
	/** The bits, or an `encodedList` made before. */
	list: StatusList | string;
	validFrom: string | Date;
	validUntil?: string | Date;
	ttl?: number;
}): JsonObject {
	if (typeof given.list === 'string') decodeStatusList(given.list);
	const ttl = given.ttl ?? 60_000;
	if (!Number.isSafeInteger(ttl) || ttl < 0) {
		throw new CredentialError('status-list-malformed', 'The ttl is a whole number of milliseconds.');
	}
	return {
		'@context': [CREDENTIALS_V2],
		id: given.id,
		type: ['VerifiableCredential', 'BitstringStatusListCredential'],
		issuer: given.issuer,
		validFrom: dateTimeStamp(given.validFrom, 'validFrom'),
		...(given.validUntil ? { validUntil: dateTimeStamp(given.validUntil, 'validUntil') } : {}),
		credentialSubject: {
			id: `${given.id}#list`,
			type: 'BitstringStatusList',
			statusPurpose: typeof given.purpose === 'string' ? given.purpose : [...given.purpose],
			encodedList: typeof given.list === 'string' ? given.list : encodeStatusList(given.list),
			ttl
		}
	};
}

/**
 * The `credentialStatus` of a credential that has a bit in a list.
 *
 * @param given.index allocate it at random, so that nothing can be read from its order
 * @throws CredentialError `status-index-out-of-range`
 * @see Bitstring Status List 1.0 §3.1
 * @example
 * ```ts
 * import { statusListEntry } from '@cairn/credentials';
 * const entry = statusListEntry({
 * 	list: 'https://badges.example/status-lists/1',
 * 	index: 94_567,
 * 	purpose: 'revocation'
 * });
 * console.log(entry.statusListIndex); // '94567'
 * ```
 */
export function statusListEntry(given: {
	list: string;
	index: number;
	purpose: StatusPurpose;
}): StatusListEntry {
	if (!Number.isSafeInteger(given.index) || given.index < 0) {
		throw new CredentialError('status-index-out-of-range', 'The index is a whole number from 0.');
	}
	return {
		id: `${given.list}#${given.index}`,
		type: 'BitstringStatusListEntry',
		statusPurpose: given.purpose,
		statusListIndex: String(given.index),
		statusListCredential: given.list
	};
}

export type StatusListEntry = {
	id?: string;
	type: 'BitstringStatusListEntry';
	statusPurpose: string;
	/** A whole number in base 10. */
	statusListIndex: string;
	statusListCredential: string;
};
