import { createHash, randomBytes } from 'node:crypto';

/** 128 bits, as of the address of a holder: without it nobody can try out what was shown. */
export const newSalt = (): string => randomBytes(16).toString('hex');

/** SHA-256 of the salt's bytes and then the content's, in base64url. */
export const saltedDigest = (salt: string, content: Uint8Array | string): string =>
	createHash('sha256').update(Buffer.from(salt, 'hex')).update(content).digest('base64url');

/** A name for evidence that says nothing of it and can be checked by whoever has it and its salt (RFC 6920, 3). */
export const namedBy = (digest: string): string => `ni:///sha-256;${digest}`;
