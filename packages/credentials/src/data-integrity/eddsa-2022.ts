import type { Cryptosuite } from './cryptosuite.ts';
import { rdfcSuite } from './rdfc-suite.ts';

const { name, algorithms, verify } = rdfcSuite('eddsa-2022', ['Ed25519']);

/**
 * What `eddsa-rdfc-2022` was called in the drafts of 2022 and 2023. Open Badges 3.0 were signed with it
 * (Implementation Guide, "Cryptosuites in Linked Data Proofs"); nothing is signed with it any more.
 */
export const eddsa2022: Cryptosuite = { name, algorithms, verify };
