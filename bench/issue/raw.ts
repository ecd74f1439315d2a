import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { Prepare } from '../contender.ts';

/** The floor: a signature over the two hashes that it is made of, with a key imported once. */
export const prepare: Prepare = async () => {
	const { privateKey } = generateKeyPairSync('ed25519');
	const data = randomBytes(64);
	return () => {
		sign(null, data, privateKey);
	};
};
