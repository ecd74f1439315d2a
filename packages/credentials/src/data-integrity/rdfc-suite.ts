import { encodeBase58 } from '../engine/multibase.ts';
import type { KeyAlgorithm } from '../engine/signing-key.ts';
import type { Cryptosuite } from './cryptosuite.ts';
import { hashData, signatureOf } from './hash-data.ts';

/** A suite that signs the canonical RDF of a document: its meaning, however it is written. */
export function rdfcSuite(
	name: string,
	algorithms: readonly KeyAlgorithm[]
): Required<Pick<Cryptosuite, 'sign'>> & Cryptosuite {
	return {
		name,
		algorithms,
		async sign({ document, options, key, contexts }) {
			const signature = await key.sign(await hashData(document, options, contexts, key.algorithm));
			return { ...options, proofValue: `z${encodeBase58(signature)}` };
		},
		async verify({ document, proof, key, contexts }) {
			const signature = signatureOf(proof);
			return key.verify(await hashData(document, proof, contexts, key.algorithm), signature);
		}
	};
}
