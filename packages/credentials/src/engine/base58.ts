// Base58btc in digits of 58^5. Every place of two bytes is known in such digits beforehand, so encoding a signature takes
// multiplications and hardly a division. No step leaves the safe integers.
import { CredentialError } from '../errors.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const DIGITS = Int8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));
const CODES = Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const ZERO = CODES[0] as number;
const LARGE = 58 ** 5;
// Decoding takes quadratic time; nothing that we read in base58 (keys, signatures) comes near this.
const MAX_LENGTH = 256;

// Row by row, lowest first: 2^(16 × row) in digits, lowest first. Enough for a signature of any suite.
const TABLE_PAIRS = 48;
const TABLE_DIGITS = 27;
const TABLE = new Float64Array(TABLE_PAIRS * TABLE_DIGITS);
for (let row = 0; row < TABLE_PAIRS; row++) {
	let rest = 1n << BigInt(16 * row);
	for (let place = 0; rest > 0n; place++, rest /= BigInt(LARGE)) {
		TABLE[row * TABLE_DIGITS + place] = Number(rest % BigInt(LARGE));
	}
}

function malformed(what: string): CredentialError {
	return new CredentialError('multibase-malformed', `This is not ${what}.`);
}

/** Numbers of up to `length` digits, lowest first: times `factor`, plus `more`. @returns the new length */
function add(digits: Float64Array, length: number, base: number, factor: number, more: number): number {
	let carry = more;
	let place = 0;
	for (; place < length || carry > 0; place++) {
		const value = (digits[place] as number) * factor + carry;
		carry = Math.floor(value / base);
		digits[place] = value - carry * base;
	}
	return place;
}

function pairAt(bytes: Uint8Array, at: number): number {
	return (at > 0 ? (bytes[at - 1] as number) * 256 : 0) + (bytes[at] as number);
}

const workspace = new Float64Array(TABLE_DIGITS);

/** Digits of what the table covers, until it is called again. */
function digitsByTable(bytes: Uint8Array): Float64Array {
	const digits = workspace.fill(0);
	for (let at = bytes.length - 1, row = 0; at >= 0; at -= 2, row++) {
		const pair = pairAt(bytes, at);
		const from = row * TABLE_DIGITS;
		const places = Math.min(TABLE_DIGITS, Math.floor(row * 0.547) + 1);
		for (let place = 0; place < places; place++) {
			digits[place] = (digits[place] as number) + pair * (TABLE[from + place] as number);
		}
	}
	for (let place = 0; place < TABLE_DIGITS - 1; place++) {
		const carry = Math.floor((digits[place] as number) / LARGE);
		digits[place] = (digits[place] as number) - carry * LARGE;
		digits[place + 1] = (digits[place + 1] as number) + carry;
	}
	return digits;
}

function digitsInSteps(bytes: Uint8Array): Float64Array {
	const digits = new Float64Array(Math.ceil(bytes.length / 3) + 2);
	let length = 0;
	for (const byte of bytes) length = add(digits, length, LARGE, 256, byte);
	return digits.subarray(0, length);
}

function lettersIn(digit: number): number {
	let count = 0;
	for (let least = 1; digit >= least; least *= 58) count++;
	return count;
}

export function encodeBase58(bytes: Uint8Array): string {
	let zeros = 0;
	while (zeros < bytes.length && bytes[zeros] === 0) zeros++;
	const digits = bytes.length <= TABLE_PAIRS * 2 ? digitsByTable(bytes) : digitsInSteps(bytes);
	let highest = digits.length - 1;
	while (highest >= 0 && digits[highest] === 0) highest--;
	const length = highest < 0 ? 0 : highest * 5 + lettersIn(digits[highest] as number);
	const codes = new Array<number>(zeros + length).fill(ZERO);
	for (let place = 0, at = codes.length; place <= highest; place++) {
		// Below 2^31, so whole numbers of the machine do.
		let rest = (digits[place] as number) | 0;
		// The highest has no letters before its first.
		for (let letter = 0; letter < 5 && at > zeros; letter++) {
			const higher = (rest / 58) | 0;
			codes[--at] = CODES[rest - higher * 58] as number;
			rest = higher;
		}
	}
	return String.fromCharCode(...codes);
}

/** The value of up to five letters. */
function valueOf(text: string, from: number, to: number): number {
	let value = 0;
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		const digit = code < 128 ? (DIGITS[code] as number) : -1;
		if (digit < 0) throw malformed('base58');
		value = value * 58 + digit;
	}
	return value;
}

// The way back, with digits of 16 bits. Row by row, lowest first: LARGE^row.
const ROWS = 27;
const ROW_PAIRS = 50;
const ROW_TABLE = new Float64Array(ROWS * ROW_PAIRS);
for (let row = 0; row < ROWS; row++) {
	let rest = BigInt(LARGE) ** BigInt(row);
	for (let place = 0; rest > 0n; place++, rest >>= 16n) {
		ROW_TABLE[row * ROW_PAIRS + place] = Number(rest & 0xffffn);
	}
}

const pairSpace = new Float64Array(ROW_PAIRS);

/** Pairs of bytes of what the table covers, lowest first, until it is called again. */
function pairsByTable(text: string): Float64Array {
	const pairs = pairSpace.fill(0);
	for (let end = text.length, row = 0; end > 0; end -= 5, row++) {
		const value = valueOf(text, Math.max(0, end - 5), end);
		const from = row * ROW_PAIRS;
		const places = Math.floor(row * 1.831) + 2;
		for (let place = 0; place < places; place++) {
			pairs[place] = (pairs[place] as number) + value * (ROW_TABLE[from + place] as number);
		}
	}
	for (let place = 0; place < ROW_PAIRS - 1; place++) {
		const carry = Math.floor((pairs[place] as number) * 2 ** -16);
		pairs[place] = (pairs[place] as number) - carry * 65_536;
		pairs[place + 1] = (pairs[place + 1] as number) + carry;
	}
	return pairs;
}

function pairsInSteps(text: string): Float64Array {
	const pairs = new Float64Array(Math.ceil(text.length / 2) + 1);
	let length = 0;
	for (let at = 0; at < text.length; at += 5) {
		const end = Math.min(at + 5, text.length);
		length = add(pairs, length, 65_536, 58 ** (end - at), valueOf(text, at, end));
	}
	return pairs;
}

export function decodeBase58(text: string): Uint8Array {
	if (text.length > MAX_LENGTH) throw malformed('a base58 value of a length that is expected here');
	const pairs = text.length <= ROWS * 5 ? pairsByTable(text) : pairsInSteps(text);
	let length = pairs.length;
	while (length > 0 && pairs[length - 1] === 0) length--;
	let zeros = 0;
	while (zeros < text.length && text.charAt(zeros) === '1') zeros++;
	const isOdd = length > 0 && (pairs[length - 1] as number) < 256;
	const bytes = new Uint8Array(zeros + length * 2 - (isOdd ? 1 : 0));
	for (let place = 0, at = bytes.length - 1; place < length; place++, at -= 2) {
		const pair = pairs[place] as number;
		bytes[at] = pair & 255;
		if (at > zeros) bytes[at - 1] = pair >> 8;
	}
	return bytes;
}
