import { crc32, deflateRawSync } from 'node:zlib';

type Entry = { name: string; bytes: Uint8Array; flags?: number; toldSize?: number };

/** A zip with these files in it (APPNOTE 6.3, the parts that are needed), also one that lies about their sizes. */
export function aZip(entries: readonly Entry[]): Buffer {
	const files: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const { name, bytes, flags = 0, toldSize = bytes.length } of entries) {
		// An uncompressed first file named mimetype is how OpenDocument says what it is.
		const isStored = name === 'mimetype';
		const packed = isStored ? Buffer.from(bytes) : deflateRawSync(bytes);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(flags, 2);
		common.writeUInt16LE(isStored ? 0 : 8, 4);
		common.writeUInt32LE(crc32(bytes), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(toldSize, 18);
		common.writeUInt16LE(Buffer.byteLength(name), 22);
		const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
		const listed = Buffer.alloc(14);
		listed.writeUInt32LE(at, 10);
		directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, listed, Buffer.from(name)]));
		files.push(file);
		at += file.length;
	}
	const size = directory.reduce((sum, { length }) => sum + length, 0);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(entries.length, 4);
	end.writeUInt16LE(entries.length, 6);
	end.writeUInt32LE(size, 8);
	end.writeUInt32LE(at, 12);
	return Buffer.concat([...files, ...directory, Buffer.from('PK\x05\x06'), end]);
}

const part = (name: string, text = '<x/>'): Entry => ({ name, bytes: Buffer.from(text) });

const contentTypes = (type: string) =>
	part(
		'[Content_Types].xml',
		`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Override PartName="/word/document.xml" ContentType="${type}.main+xml"/></Types>`
	);

/** A text document of the kind that word processors write, with further parts. */
export const aDocx = (...more: Entry[]): Buffer =>
	aZip([
		contentTypes('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
		part('_rels/.rels'),
		part('word/document.xml'),
		...more
	]);

export const anOdt = (...more: Entry[]): Buffer =>
	aZip([
		part('mimetype', 'application/vnd.oasis.opendocument.text'),
		part('content.xml'),
		part('META-INF/manifest.xml'),
		...more
	]);
