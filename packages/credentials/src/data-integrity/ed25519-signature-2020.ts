import { CredentialError } from '../errors.ts';
import type { Cryptosuite } from './cryptosuite.ts';
import { rdfcSuite } from './rdfc-suite.ts';

const suite = rdfcSuite('Ed25519Signature2020', ['Ed25519']);

// Tabs and other control characters but line ends, as JSON writes them. Libraries before RDFC-1.0 put them
// into N-Quads as they are.
const CONTROL = /\\[tbf]|\\u00(?:0[0-8be-f]|1[0-9a-f]|7f)|\u007f/i;

/**
 * The suite before `DataIntegrityProof`: the same steps under a type of its own, for credentials that were
 * signed long ago (EdDSA Cryptosuites 1.0, appendix A). It signs nothing any more.
 */
export const ed25519Signature2020: Cryptosuite = {
	name: suite.name,
	algorithms: suite.algorithms,
	async verify(given) {
		if (await suite.verify(given)) return true;
		if (!CONTROL.test(JSON.stringify(given.document))) return false;
		throw new CredentialError(
			'text-order-uncertain',
			'The signature does not match, but a text holds control characters that older libraries sign differently.'
		);
	}
};
