import { rdfcSuite } from './rdfc-suite.ts';

/** Data Integrity EdDSA Cryptosuites 1.0 §3.2. */
export const eddsaRdfc2022 = rdfcSuite('eddsa-rdfc-2022', ['Ed25519']);
