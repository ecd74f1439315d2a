import type { ExtraContexts } from '../engine/document-loader.ts';
import type { JsonObject } from '../engine/json.ts';
import type { SigningKey } from '../engine/signing-key.ts';

/** One suite of Data Integrity. A new one is a file with this shape and a line in `cryptosuites.ts`. */
export type Cryptosuite = {
	readonly name: string;
	/** @returns the `proofValue` */
	sign(given: {
		document: JsonObject;
		options: JsonObject;
		key: SigningKey;
		contexts?: ExtraContexts | undefined;
	}): Promise<string>;
	/** @returns whether the signature is right for this key; throws CredentialError for what cannot be read */
	verify(given: {
		document: JsonObject;
		proof: JsonObject;
		verificationMethod: JsonObject;
		contexts?: ExtraContexts | undefined;
	}): Promise<boolean>;
};
