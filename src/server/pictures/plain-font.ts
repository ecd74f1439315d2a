import { inflateSync } from 'node:zlib';

/**
 * A WOFF font (WOFF File Format 1.0, sections 3 to 5) as the plain TrueType font that was packed into it. Who opens it
 * over and over need not inflate it each time.
 */
export function plainFont(woff: Buffer): Buffer {
	const count = woff.readUInt16BE(12);
	const tables = Array.from({ length: count }, (_, index) => {
		const entry = 44 + index * 20;
		const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
			number,
			number,
			number
		];
		const bytes = woff.subarray(offset, offset + packed);
		const checksum = woff.readUInt32BE(entry + 16);
		return {
			tag: woff.subarray(entry, entry + 4),
			checksum,
			bytes: packed < length ? inflateSync(bytes) : bytes
		};
	});
	const power = 2 ** Math.floor(Math.log2(count));
	const head = Buffer.alloc(12 + count * 16);
	head.writeUInt32BE(woff.readUInt32BE(4), 0);
	[count, power * 16, Math.log2(power), (count - power) * 16].forEach((value, index) =>
		head.writeUInt16BE(value, 4 + index * 2)
	);
	let at = head.length;
	const parts = tables.map(({ tag, checksum, bytes }, index) => {
		const record = 12 + index * 16;
		tag.copy(head, record);
		[checksum, at, bytes.length].forEach((value, place) => head.writeUInt32BE(value, record + 4 + place * 4));
		const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
		at += padded.length;
		return padded;
	});
	return Buffer.concat([head, ...parts]);
}
