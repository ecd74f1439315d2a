// Crockford's base 32: no letter that can be taken for a digit, and no U.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code from random bytes, one sign a byte: 256 is a multiple of 32, so every sign is as likely. */
export const codeFrom = (bytes: Uint8Array): string =>
	Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');

/** A code as people type it: spaces, dashes and case do not matter, nor do O for 0, I and L for 1. */
export const readCode = (typed: string): string =>
	typed
		.toUpperCase()
		.replaceAll(/[^0-9A-Z]/g, '')
		.replaceAll('O', '0')
		.replaceAll(/[IL]/g, '1');

/** A code as it is shown and read aloud: 4-4, or 4-4-4. */
export const showCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';

export const linkCodeLength = 8;
export const cardCodeLength = 12;
