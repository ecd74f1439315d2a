import { hasType, isObject, listOf, stringAt, type JsonObject } from '../engine/json.ts';
import { Remembered } from '../engine/remember.ts';
import { CredentialError } from '../errors.ts';
import { decodeStatusList, getStatus, type StatusList } from './bitstring.ts';
import type { StatusListEntry } from './status-list-credential.ts';

export type StatusResult = { purpose: string; set: boolean };

function malformed(what: string): CredentialError {
	return new CredentialError(
		'status-entry-malformed',
		'The status entry of the credential is malformed.',
		what
	);
}

export function isStatusListIndex(text: string | undefined): text is string {
	return text !== undefined && /^(0|[1-9]\d{0,15})$/.test(text);
}

/** Status List 2021 entries are read, as what replaced them, but not written. @throws CredentialError `status-type-unsupported`, `status-entry-malformed`, `status-size-unsupported` */
export function readStatusEntry(entry: unknown, isReading = false): StatusListEntry {
	if (!isObject(entry)) throw malformed('credentialStatus');
	if (entry.type !== 'BitstringStatusListEntry' && !(isReading && entry.type === 'StatusList2021Entry')) {
		throw new CredentialError(
			'status-type-unsupported',
			'This kind of status is not known.',
			String(entry.type)
		);
	}
	const statusPurpose = stringAt(entry, 'statusPurpose');
	const statusListIndex = stringAt(entry, 'statusListIndex');
	const statusListCredential = stringAt(entry, 'statusListCredential');
	if (!statusPurpose) throw malformed('statusPurpose');
	if (!isStatusListIndex(statusListIndex)) throw malformed('statusListIndex');
	if (!statusListCredential || !URL.canParse(statusListCredential)) throw malformed('statusListCredential');
	if (entry.statusSize !== undefined && entry.statusSize !== 1) {
		throw new CredentialError('status-size-unsupported', 'Only statuses of one bit are read.');
	}
	return { type: 'BitstringStatusListEntry', statusPurpose, statusListIndex, statusListCredential };
}

// Unpacking takes longer than all else about a status. A short text can unfold to 16 MB, which is not kept.
const knownBits = new Remembered<StatusList>({
	most: 64,
	longest: 200_000,
	fits: ({ length }) => length <= 262_144
});

/** Status List 2021, out of which Bitstring Status List came, has no multibase prefix before its bits. */
function bitsOf(list: JsonObject, subject: JsonObject): StatusList {
	const encoded = stringAt(subject, 'encodedList');
	const isOld = hasType(list, 'StatusList2021Credential') && hasType(subject, 'StatusList2021');
	if (encoded === undefined || !(isOld || hasType(subject, 'BitstringStatusList'))) {
		throw new CredentialError('status-list-malformed', 'The status list has no bits.');
	}
	const text = isOld && !encoded.startsWith('u') ? `u${encoded.replace(/=+$/, '')}` : encoded;
	return knownBits.of(text, () => decodeStatusList(text));
}

/**
 * What a list says about an entry. Only the content is read here: that the list is signed, and by whom,
 * is for `verify`.
 *
 * @param entry `credentialStatus` of a credential, as read from JSON
 * @param list the BitstringStatusListCredential
 * @throws CredentialError `status-…`; `status-purpose-mismatch`, `status-index-out-of-range` among them
 * @see Bitstring Status List 1.0 §4.2; Status List 2021 is read too
 * @example
 * ```ts
 * import { checkStatus, createStatusList, setStatus, statusListCredential, statusListEntry } from '@cairn/credentials';
 * const address = 'https://badges.example/status-lists/1';
 * const bits = createStatusList();
 * setStatus(bits, 5, true);
 * const entry = statusListEntry({ list: address, index: 5, purpose: 'revocation' });
 * const list = statusListCredential({
 * 	id: address,
 * 	issuer: 'did:web:badges.example',
 * 	purpose: 'revocation',
 * 	list: bits,
 * 	validFrom: '2026-03-01T09:00:00Z'
 * });
 * console.log(checkStatus(entry, list)); // { purpose: 'revocation', set: true }
 * ```
 */
export function checkStatus(entry: unknown, list: JsonObject): StatusResult {
	const { statusPurpose, statusListIndex, statusListCredential } = readStatusEntry(entry, true);
	const subject = list.credentialSubject;
	const isList = hasType(list, 'BitstringStatusListCredential') || hasType(list, 'StatusList2021Credential');
	if (!isList || !isObject(subject)) {
		throw new CredentialError('status-list-malformed', 'What was found is not a status list.');
	}
	if (list.id !== undefined && list.id !== statusListCredential) {
		throw new CredentialError('status-list-mismatch', 'What was found is another status list.');
	}
	const bits = bitsOf(list, subject);
	if (!listOf(subject.statusPurpose).includes(statusPurpose)) {
		throw new CredentialError('status-purpose-mismatch', 'The list is for another purpose.', statusPurpose);
	}
	return { purpose: statusPurpose, set: getStatus(bits, Number(statusListIndex)) };
}
