// PEM is how Open Badges 1 and 2 write public keys.
import { exportJWK, exportSPKI, importJWK, importSPKI } from 'jose';
import type { PublicJwk } from '../engine/public-jwk.ts';
import { CredentialError } from '../errors.ts';
import { algorithmOf, jwsAlgorithms, publicPart } from './algorithms.ts';

const MAX_PEM = 10_000;

/** SPKI, PEM. @throws CredentialError `key-malformed` */
export async function publicPem(jwk: PublicJwk): Promise<string> {
	const imported = await importJWK({ ...jwk }, algorithmOf(jwk), { extractable: true });
	if (imported instanceof Uint8Array) throw new CredentialError('key-malformed', 'This is no public key.');
	return exportSPKI(imported);
}

/** The key of a PEM; which of the algorithms it is for is found by trying. @throws CredentialError `key-unsupported` */
export async function jwkOfPem(pem: string): Promise<PublicJwk> {
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
