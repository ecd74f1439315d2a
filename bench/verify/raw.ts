import { generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import type { Prepare } from '../contender.ts';

/** The floor: the check of a signature over two hashes, with a key imported once. */
export const prepare: Prepare = async () => {
	const { privateKey, publicKey } = generateKeyPairSync('ed25519');
	const data = randomBytes(64);
	const signature = sign(null, data, privateKey);
	return () => {
		if (!verify(null, data, publicKey, signature)) throw new Error('This cannot be.');
	};
};
