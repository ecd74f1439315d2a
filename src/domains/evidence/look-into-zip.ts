import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { isProgramName } from './kept-types.ts';

const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);

const mostEntries = 10_000;
const mostUnpacked = 300 * 1024 ** 2;

export type ZipProblem = 'cut' | 'two_in_one' | 'bomb' | 'program' | 'macros' | 'archive' | 'locked';

/**
 * What is wrong with a zip, or with a document that is one; undefined when nothing is. Everything in it is unpacked once
 * and thrown away, with a limit, since the sizes that it tells may be lies.
 */
export async function lookIntoZip(bytes: Uint8Array): Promise<ZipProblem | undefined> {
	if (!isOnlyZip(bytes)) return 'two_in_one';
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		const zip = await open(buffer, { lazyEntries: true });
		return await lookThrough(zip);
	} catch {
		return 'cut';
	}
}

/** It begins with its first file and ends with its directory: nothing before, nothing after. */
function isOnlyZip(bytes: Uint8Array): boolean {
	const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (data.length < 22 || data.readUInt32LE(0) !== 0x04034b50) return false;
	return data.readUInt32LE(data.length - 22) === 0x06054b50 && data.readUInt16LE(data.length - 2) === 0;
}

async function lookThrough(zip: yauzl.ZipFile): Promise<ZipProblem | undefined> {
	let entries = 0;
	let told = 0;
	let unpacked = 0;
	for await (const entry of entriesOf(zip)) {
		const found = problemOf(entry);
		if (found) return found;
		told += entry.uncompressedSize;
		if (++entries > mostEntries || told > mostUnpacked) return 'bomb';
		if (entry.fileName.endsWith('/')) continue;
		for await (const chunk of await streamOf(zip, entry)) {
			unpacked += (chunk as Buffer).length;
			if (unpacked > mostUnpacked) return 'bomb';
		}
	}
	return undefined;
}

function problemOf({ fileName, generalPurposeBitFlag }: yauzl.Entry): ZipProblem | undefined {
	if (generalPurposeBitFlag & 1) return 'locked';
	if (/vbaProject\.bin$|^basic\/|^scripts\//i.test(fileName)) return 'macros';
	if (isProgramName(fileName) || /oleobject\d*\.bin$/i.test(fileName)) return 'program';
	return /\.(zip|rar|7z|gz|tgz|bz2|xz|tar|iso|cab|arj)$/i.test(fileName) ? 'archive' : undefined;
}

async function* entriesOf(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
	for (;;) {
		const entry = await new Promise<yauzl.Entry | undefined>((resolve, reject) => {
			zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
			zip
				.once('entry', resolve)
				.once('end', () => resolve(undefined))
				.once('error', reject);
			zip.readEntry();
		});
		if (!entry) return;
		yield entry;
	}
}

const streamOf = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<AsyncIterable<unknown>> =>
	new Promise((resolve, reject) => {
		zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
	});
