import { jcsSuite } from './jcs-suite.ts';

/** Data Integrity EdDSA Cryptosuites 1.0 §3.3. */
export const eddsaJcs2022 = jcsSuite('eddsa-jcs-2022', ['Ed25519']);
