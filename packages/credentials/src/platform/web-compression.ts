// fflate unpacks without bound and checks no sum, so it is fed in pieces and the sums are checked here.
import { gzipSync, Inflate } from 'fflate';

// A piece of 16 KiB cannot unfold to more than 17 MB (RFC 1951: at most 1032 to 1).
const PIECE = 16_384;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;
const HAS_HEADER_SUM = 2;

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

export function crc32(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	for (const byte of bytes) sum = (sum >>> 8) ^ (crcTable[(sum ^ byte) & 255] ?? 0);
	return (sum ^ 0xffffffff) >>> 0;
}

function adler32(bytes: Uint8Array): number {
	let low = 1;
	let high = 0;
	for (const byte of bytes) {
		low = (low + byte) % 65_521;
		high = (high + low) % 65_521;
	}
	return ((high << 16) | low) >>> 0;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

function unpack(deflated: Uint8Array, maxBytes: number): Uint8Array {
	const pieces: Uint8Array[] = [];
	let length = 0;
	const inflater = new Inflate((piece) => {
		length += piece.length;
		if (length > maxBytes) throw new RangeError('It unfolds to too much.');
		pieces.push(piece);
	});
	for (let at = 0; at < deflated.length; at += PIECE) {
		inflater.push(deflated.subarray(at, at + PIECE), at + PIECE >= deflated.length);
	}
	return joined(pieces, length);
}

function refuseUnless(holds: boolean): void {
	if (!holds) throw new Error('The compressed data is damaged.');
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** RFC 1952 §2.3: where the header ends. */
function gzipHeaderEnd(bytes: Uint8Array): number {
	refuseUnless(bytes.length >= 18 && bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8);
	const flags = bytes[3] ?? 0;
	let at = 10;
	if (flags & HAS_EXTRA) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
	for (const flag of [HAS_NAME, HAS_COMMENT]) {
		if (!(flags & flag)) continue;
		const end = bytes.indexOf(0, at);
		refuseUnless(end >= 0);
		at = end + 1;
	}
	if (flags & HAS_HEADER_SUM) at += 2;
	refuseUnless((flags & 0xe0) === 0 && at <= bytes.length - 8);
	return at;
}

export function gzip(bytes: Uint8Array): Uint8Array {
	return gzipSync(bytes, { level: 9, mtime: 0 });
}

export function gunzip(bytes: Uint8Array, maxBytes: number): Uint8Array {
	const whole = unpack(bytes.subarray(gzipHeaderEnd(bytes), -8), maxBytes);
	const tail = viewOf(bytes.subarray(-8));
	refuseUnless(tail.getUint32(0, true) === crc32(whole) && tail.getUint32(4, true) === whole.length);
	return whole;
}

export function inflate(bytes: Uint8Array, maxBytes: number): Uint8Array {
	const [method = 0, flags = 0] = bytes;
	refuseUnless(
		bytes.length >= 6 && (method & 15) === 8 && (method * 256 + flags) % 31 === 0 && !(flags & 32)
	);
	const whole = unpack(bytes.subarray(2, -4), maxBytes);
	refuseUnless(viewOf(bytes.subarray(-4)).getUint32(0) === adler32(whole));
	return whole;
}
