import * as platform from '#platform';
import { CredentialError } from '../errors.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const DIGIT = new Map([...ALPHABET].map((letter, index) => [letter, index]));
// Decoding takes quadratic time; nothing that we read in base58 (keys, signatures) comes near this.
const MAX_BASE58 = 256;

function malformed(what: string): CredentialError {
	return new CredentialError('multibase-malformed', `This is not ${what}.`);
}

export function encodeBase58(bytes: Uint8Array): string {
	const digits: number[] = [];
	for (const byte of bytes) {
		let carry = byte;
		for (let place = 0; place < digits.length; place++) {
			carry += (digits[place] ?? 0) * 256;
			digits[place] = carry % 58;
			carry = Math.floor(carry / 58);
		}
		for (; carry > 0; carry = Math.floor(carry / 58)) digits.push(carry % 58);
	}
	const zeros = bytes.findIndex((byte) => byte !== 0);
	const leading = zeros === -1 ? bytes.length : zeros;
	return (
		'1'.repeat(leading) +
		digits
			.reverse()
			.map((digit) => ALPHABET[digit])
			.join('')
	);
}

export function decodeBase58(text: string): Uint8Array {
	if (text.length > MAX_BASE58) throw malformed('a base58 value of a length that is expected here');
	const bytes: number[] = [];
	for (const letter of text) {
		let carry = DIGIT.get(letter) ?? -1;
		if (carry < 0) throw malformed('base58');
		for (let place = 0; place < bytes.length; place++) {
			carry += (bytes[place] ?? 0) * 58;
			bytes[place] = carry & 255;
			carry >>= 8;
		}
		for (; carry > 0; carry >>= 8) bytes.push(carry & 255);
	}
	const leading = text.length - text.replace(/^1+/, '').length;
	return Uint8Array.from([...new Array<number>(leading).fill(0), ...bytes.reverse()]);
}

export { encodeBase64url } from '#platform';

export function decodeBase64url(text: string): Uint8Array {
	if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) throw malformed('base64url without padding');
	return platform.decodeBase64url(text);
}

/** Multibase, Controlled Identifiers 1.0 §2.4: `z` is base58btc, `u` is base64url without padding. */
export function decodeMultibase(text: string): Uint8Array {
	if (text.startsWith('z')) return decodeBase58(text.slice(1));
	if (text.startsWith('u')) return decodeBase64url(text.slice(1));
	throw malformed('multibase with the prefix z or u');
}
