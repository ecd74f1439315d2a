import { didWeb } from '@cairn/credentials';
import { isId } from '#server/id.ts';

/** The did:web of an organisation, or of the installation itself, under an origin. */
export function issuerDid(origin: string, organisationId: string | null): string {
	return didWeb(organisationId === null ? origin : `${origin}/organisations/${organisationId}`);
}

/** The address of a key inside a did document. */
export const verificationMethod = (did: string, keyId: string): string => `${did}#${keyId}`;

/** Whose did this is: an organisation's id, `null` for the installation itself, undefined when it is not ours. */
export function organisationOfDid(did: string, origins: readonly string[]): string | null | undefined {
	for (const origin of origins) {
		const own = issuerDid(origin, null);
		if (did === own) return null;
		const id = did.startsWith(`${own}:organisations:`) ? did.slice(`${own}:organisations:`.length) : '';
		if (isId(id)) return id;
	}
	return undefined;
}

/** Whose issuer of Open Badges 2.0 this is; undefined when it is not ours. */
export function organisationOfBadgeIssuer(address: string, origins: readonly string[]): string | undefined {
	const id = /\/organisations\/([^/]+)\/open-badges-2\.json$/.exec(address)?.[1] ?? '';
	const isOurs = origins.some((origin) => badgeIssuerAddress(origin, id) === address);
	return isOurs && isId(id) ? id : undefined;
}

const keyAddress = (origin: string, organisationId: string, keyId: string): string =>
	`${origin}/organisations/${organisationId}/keys/${keyId}`;

/** Where the JWK of a key that signs JWTs is: what their `kid` says. */
export const jwkAddress = (origin: string, organisationId: string, keyId: string): string =>
	`${keyAddress(origin, organisationId, keyId)}.json`;

/** The same key in the words of Open Badges 2.0. */
export const cryptographicKeyAddress = (origin: string, organisationId: string, keyId: string): string =>
	`${keyAddress(origin, organisationId, keyId)}/open-badges-2.json`;

/** The organisation as an issuer of Open Badges 2.0. */
export const badgeIssuerAddress = (origin: string, organisationId: string): string =>
	`${origin}/organisations/${organisationId}/open-badges-2.json`;

/** Which of its signed assertions an organisation took back. */
export const revocationsAddress = (origin: string, organisationId: string): string =>
	`${origin}/organisations/${organisationId}/revocations.json`;
