import { assertionOf } from '@cairn/credentials';
import type { Assertion, OpenBadgeCredential } from '@cairn/credentials/types';
import { cryptographicKeyAddress } from '#domains/organisations/issuer.ts';
import type { Credential } from './credential.ts';

// An award in the words of Open Badges 2.0. It says what the signed document says: that one never changes.

export const assertionAddress = (origin: string, credentialId: string): string =>
	`${origin}/credentials/${credentialId}/open-badges-2.json`;

export const badgeClassAddress = (origin: string, badgeId: string, version: number): string =>
	`${origin}/badges/${badgeId}/versions/${version}/open-badges-2.json`;

/** What a signed assertion is called, in itself and on the list of those that were taken back. */
export const signedAssertionId = (credentialId: string): string => `urn:uuid:${credentialId}`;

/** Only a public award has one: whoever checks it asks its address. */
export const hostedAssertion = (credential: Credential, origin: string): Assertion =>
	assertionOf(documentOf(credential), {
		id: assertionAddress(origin, credential.id),
		badge: badgeClassAddress(origin, credential.badgeId, credential.badgeVersion),
		verification: { type: 'hosted' }
	});

export const assertionToSign = (credential: Credential, origin: string, keyId: string): Assertion =>
	assertionOf(documentOf(credential), {
		id: signedAssertionId(credential.id),
		badge: badgeClassAddress(origin, credential.badgeId, credential.badgeVersion),
		verification: {
			type: 'signed',
			creator: cryptographicKeyAddress(origin, credential.organisationId, keyId)
		}
	});

export const documentOf = ({ document }: Credential): OpenBadgeCredential =>
	JSON.parse(document ?? '{}') as OpenBadgeCredential;
