import type { Cryptosuite } from './cryptosuite.ts';
import { rdfcSuite } from './rdfc-suite.ts';

const { name, algorithms, verify } = rdfcSuite('Ed25519Signature2020', ['Ed25519']);

/**
 * The suite before `DataIntegrityProof`: the same steps under a type of its own, for credentials that were
 * signed long ago (EdDSA Cryptosuites 1.0, appendix A). It signs nothing any more.
 */
export const ed25519Signature2020: Cryptosuite = { name, algorithms, verify };
