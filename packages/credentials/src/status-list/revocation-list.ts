import { idOf, isObject, listOf, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';

export const REVOCATION_LIST = '1EdTechRevocationList';

export type ListedRevocation = { purpose: 'revocation' | 'suspension'; reason?: string };

/** Where the list is; the fragment, if any, is the credential's own. @throws CredentialError `status-entry-malformed` */
export function revocationListAddress(entry: JsonObject): string {
	const [address] = (stringAt(entry, 'id') ?? '').split('#');
	if (!address || !URL.canParse(address)) {
		throw new CredentialError(
			'status-entry-malformed',
			'The status entry of the credential is malformed.',
			'id'
		);
	}
	return address;
}

function entriesOf(list: JsonObject): Json[] {
	const entries = list.revokedCredential ?? list.revokedCredentials;
	if (entries === undefined) {
		throw new CredentialError('status-list-malformed', 'What was found is not a revocation list.');
	}
	return listOf(entries);
}

/**
 * What a 1EdTechRevocationList says of a credential. The list is not signed: it is the issuer's because the
 * signed credential names its address.
 *
 * @throws CredentialError `status-list-malformed`, `status-list-mismatch`
 * @see 1EdTech Revocation List Status Method 1.0 (which calls the list `revokedCredential`; others are met)
 */
export function listedRevocation(
	list: JsonObject,
	credential: { id: string | undefined; issuer: string }
): ListedRevocation | undefined {
	const issuer = idOf(list.issuer);
	if (issuer !== undefined && issuer !== credential.issuer) {
		throw new CredentialError(
			'status-list-mismatch',
			'The revocation list is that of another issuer.',
			issuer
		);
	}
	const found = entriesOf(list).find((entry) => credential.id !== undefined && idOf(entry) === credential.id);
	if (found === undefined || (isObject(found) && found.revoked === false)) return undefined;
	const reason = isObject(found) ? stringAt(found, 'revocationReason') : undefined;
	const isSuspended = isObject(found) && found.statusPurpose === 'suspension';
	return { purpose: isSuspended ? 'suspension' : 'revocation', ...(reason === undefined ? {} : { reason }) };
}
