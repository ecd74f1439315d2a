import { listOf, type JsonObject } from '../engine/json.ts';
import { jcs } from '../engine/jcs.ts';
import { encodeBase58 } from '../engine/multibase.ts';
import type { KeyAlgorithm } from '../engine/signing-key.ts';
import type { Cryptosuite } from './cryptosuite.ts';
import { jcsHashData, signatureOf } from './hash-data.ts';

/** The proof says which contexts it was made under; others may have been added behind them since. */
function documentAsSigned(document: JsonObject, proof: JsonObject): JsonObject | undefined {
	const signed = proof['@context'];
	if (signed === undefined) return document;
	const now = listOf(document['@context']);
	const isStart = listOf(signed).every((one, index) => jcs(now[index] ?? null) === jcs(one));
	return isStart ? { ...document, '@context': signed } : undefined;
}

/** A suite that signs the canonical JSON of a document. */
export function jcsSuite(name: string, algorithms: readonly KeyAlgorithm[]): Cryptosuite {
	return {
		name,
		algorithms,
		async sign({ document, options, key }) {
			const context = document['@context'];
			const whole = context === undefined ? options : { ...options, '@context': context };
			const signature = await key.sign(jcsHashData(document, whole, key.algorithm));
			return { ...whole, proofValue: `z${encodeBase58(signature)}` };
		},
		async verify({ document, proof, key }) {
			const signature = signatureOf(proof);
			const signed = documentAsSigned(document, proof);
			if (!signed) return false;
			return key.verify(jcsHashData(signed, proof, key.algorithm), signature);
		}
	};
}
