import { didWeb } from '@cairn/credentials';

/** The did:web of an organisation, or of the installation itself, under an origin. */
export function issuerDid(origin: string, organisationId: string | null): string {
	return didWeb(organisationId === null ? origin : `${origin}/organisations/${organisationId}`);
}

/** The address of a key inside a did document. */
export const verificationMethod = (did: string, keyId: string): string => `${did}#${keyId}`;
