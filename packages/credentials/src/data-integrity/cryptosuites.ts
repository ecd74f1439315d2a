import { stringAt, type JsonObject } from '../engine/json.ts';
import type { KeyAlgorithm } from '../engine/signing-key.ts';
import type { Cryptosuite } from './cryptosuite.ts';
import { ecdsaJcs2019 } from './ecdsa-jcs-2019.ts';
import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019.ts';
import { ecdsaSd2023 } from './ecdsa-sd-2023/ecdsa-sd-2023.ts';
import { ed25519Signature2020 } from './ed25519-signature-2020.ts';
import { eddsa2022 } from './eddsa-2022.ts';
import { eddsaJcs2022 } from './eddsa-jcs-2022.ts';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';

export const cryptosuites: ReadonlyMap<string, Cryptosuite> = new Map(
	[eddsaRdfc2022, eddsaJcs2022, ecdsaRdfc2019, ecdsaJcs2019, ecdsaSd2023, eddsa2022].map((suite) => [
		suite.name,
		suite
	])
);

/** The suites before `DataIntegrityProof`, by the type of their proofs. */
const oldSuites = new Map<unknown, Cryptosuite>([[ed25519Signature2020.name, ed25519Signature2020]]);

export function suiteOf(proof: JsonObject): Cryptosuite | undefined {
	if (proof.type !== 'DataIntegrityProof') return oldSuites.get(proof.type);
	return cryptosuites.get(stringAt(proof, 'cryptosuite') ?? '');
}

export function usualSuite(algorithm: KeyAlgorithm): string {
	return algorithm === 'Ed25519' ? eddsaRdfc2022.name : ecdsaRdfc2019.name;
}
