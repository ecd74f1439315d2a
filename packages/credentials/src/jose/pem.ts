// PEM is how Open Badges 1 and 2 write public keys.
import { exportJWK, exportSPKI, importJWK, importSPKI, type JWK } from 'jose';
import type { JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { algorithmOf, jwsAlgorithms, publicJwk, publicPart, type JwsKey } from './algorithms.ts';

const MAX_PEM = 10_000;

/** @throws CredentialError `key-unsupported`, `key-malformed` */
export async function publicPem(key: JwsKey): Promise<string> {
	const jwk = publicPart(publicJwk(key));
	const imported = await importJWK(jwk as JWK, algorithmOf(jwk), { extractable: true });
	if (imported instanceof Uint8Array) throw new CredentialError('key-unsupported', 'This is no public key.');
	return exportSPKI(imported);
}

/** The JWK of a PEM; which of the algorithms it is for is found by trying. @throws CredentialError `key-unsupported` */
export async function jwkOfPem(pem: string): Promise<JsonObject> {
	// Some write the line ends as the two characters `\n`.
	const text = pem.slice(0, MAX_PEM).replaceAll('\\n', '\n').trim();
	for (const alg of jwsAlgorithms) {
		try {
			return publicPart(await exportJWK(await importSPKI(text, alg, { extractable: true })));
		} catch {
			continue;
		}
	}
	throw new CredentialError('key-unsupported', 'The public key is not one in PEM that is known.');
}
