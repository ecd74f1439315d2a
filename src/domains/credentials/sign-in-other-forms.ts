import { issueJwt, signAssertion } from '@cairn/credentials';
import { jwkAddress } from '#domains/organisations/issuer.ts';
import { jwtKeyOf } from '#domains/organisations/jwt-key-of.ts';
import { config } from '#server/config.ts';
import { assertionToSign, documentOf } from './assertion.ts';
import type { Credential } from './credential.ts';

/** The credential again as the JWT of Open Badges 3.0 (§8.2), for verifiers that read no embedded proof. */
export async function signAsJwt(credential: Credential): Promise<string> {
	const { proof: _, ...document } = documentOf(credential);
	const { id, key } = await jwtKeyOf(credential.organisationId);
	// After a move, the issuer inside is still the one of the origin under which it was issued.
	const { origin } = new URL(document.id);
	return issueJwt(document, { key, kid: jwkAddress(origin, credential.organisationId, id) });
}

/** The award as a signed assertion of Open Badges 2.0, which nobody has to be able to look up. */
export async function signAsAssertion(credential: Credential): Promise<string> {
	const { id, key } = await jwtKeyOf(credential.organisationId);
	return signAssertion(assertionToSign(credential, config().origin, id), key);
}
