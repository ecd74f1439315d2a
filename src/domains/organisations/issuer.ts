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
