/** The did:web of an organisation, or of the installation itself, under an origin. */
export function issuerDid(origin: string, organisationId: string | null): string {
	const host = new URL(origin).host.replace(':', '%3A');
	return organisationId === null ? `did:web:${host}` : `did:web:${host}:organisations:${organisationId}`;
}

/** The address of a key inside a did document. */
export const verificationMethod = (did: string, keyId: string): string => `${did}#${keyId}`;
