import { jcsSuite } from './jcs-suite.ts';

/** Data Integrity ECDSA Cryptosuites 1.0 §3.3. */
export const ecdsaJcs2019 = jcsSuite('ecdsa-jcs-2019', ['P-256', 'P-384']);
