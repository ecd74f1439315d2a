// PNG (Third Edition) §5: the chunks of a file, each checked.
import { crc32 } from '../engine/compression.ts';
import { damaged } from './picture.ts';

export type PngChunk = { type: string; data: Uint8Array };

export const PNG_SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MAX_LENGTH = 0x7fffffff;
const MAX_CHUNKS = 20_000;

export function isPng(bytes: Uint8Array): boolean {
	return PNG_SIGNATURE.every((byte, index) => bytes[index] === byte);
}

function readChunk(view: DataView, offset: number): { chunk: PngChunk; next: number } {
	if (offset + 12 > view.byteLength) throw damaged('it ends before its end mark');
	const length = view.getUint32(offset);
	const next = offset + 12 + length;
	if (length > MAX_LENGTH || next > view.byteLength) throw damaged('a part is longer than the file');
	const covered = new Uint8Array(view.buffer, view.byteOffset + offset + 4, length + 4);
	const type = String.fromCharCode(...covered.subarray(0, 4));
	if (!/^[A-Za-z]{4}$/.test(type)) throw damaged('a part has no proper name');
	if (crc32(covered) !== view.getUint32(next - 4)) throw damaged(`the checksum of ${type} is wrong`);
	return { chunk: { type, data: covered.subarray(4) }, next };
}

/** All chunks, up to IEND; whatever follows it is not part of the picture. @throws CredentialError `picture-damaged` */
export function readPng(bytes: Uint8Array): PngChunk[] {
	if (!isPng(bytes)) throw damaged('it does not start as a PNG does');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const chunks: PngChunk[] = [];
	for (let offset = PNG_SIGNATURE.length; chunks.at(-1)?.type !== 'IEND';) {
		const { chunk, next } = readChunk(view, offset);
		if (chunks.push(chunk) > MAX_CHUNKS) throw damaged('it has too many parts');
		offset = next;
	}
	const [first] = chunks;
	if (first?.type !== 'IHDR' || first.data.length !== 13) throw damaged('its header is missing');
	if (!chunks.some(({ type }) => type === 'IDAT')) throw damaged('it holds no picture');
	return chunks;
}

function writeChunk(chunk: PngChunk, out: Uint8Array, offset: number): number {
	const view = new DataView(out.buffer);
	const covered = out.subarray(offset + 4, offset + 8 + chunk.data.length);
	view.setUint32(offset, chunk.data.length);
	covered.set(Array.from(chunk.type, (letter) => letter.charCodeAt(0)));
	covered.set(chunk.data, 4);
	view.setUint32(offset + 8 + chunk.data.length, crc32(covered));
	return offset + 12 + chunk.data.length;
}

export function writePng(chunks: readonly PngChunk[]): Uint8Array {
	const size = chunks.reduce((sum, { data }) => sum + data.length + 12, PNG_SIGNATURE.length);
	const out = new Uint8Array(size);
	out.set(PNG_SIGNATURE);
	let offset = PNG_SIGNATURE.length;
	for (const chunk of chunks) offset = writeChunk(chunk, out, offset);
	return out;
}
