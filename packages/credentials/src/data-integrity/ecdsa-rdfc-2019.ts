import { rdfcSuite } from './rdfc-suite.ts';

/** Data Integrity ECDSA Cryptosuites 1.0 §3.2. */
export const ecdsaRdfc2019 = rdfcSuite('ecdsa-rdfc-2019', ['P-256', 'P-384']);
