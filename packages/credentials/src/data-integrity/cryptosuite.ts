import type { ExtraContexts } from '../engine/document-loader.ts';
import type { JsonObject } from '../engine/json.ts';
import type { KeyAlgorithm, SigningKey } from '../engine/signing-key.ts';
import type { VerificationKey } from '../engine/verification-key.ts';
import type { SelectiveDisclosure } from './ecdsa-sd-2023/base-proof.ts';

/** One suite of Data Integrity. A new one is a file with this shape and a line in `cryptosuites.ts`. */
export type Cryptosuite = {
	/** The `cryptosuite` of its proofs; of the old suites the `type`. */
	readonly name: string;
	/** The keys that it takes. */
	readonly algorithms: readonly KeyAlgorithm[];
	/** Absent in suites that are only read. @returns the proof: the options and a `proofValue` */
	readonly sign?: (given: {
		document: JsonObject;
		options: JsonObject;
		key: SigningKey;
		selective?: SelectiveDisclosure | undefined;
		contexts?: ExtraContexts | undefined;
	}) => Promise<JsonObject>;
	/** @returns whether the signature is right for this key; throws CredentialError for what cannot be read */
	verify(given: {
		document: JsonObject;
		proof: JsonObject;
		key: VerificationKey;
		contexts?: ExtraContexts | undefined;
	}): Promise<boolean>;
};

export function takes(suite: Cryptosuite, { algorithm }: { algorithm: KeyAlgorithm }): boolean {
	return suite.algorithms.includes(algorithm);
}
