import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

export type ZipFile = {
	names: readonly string[];
	read(name: string): Promise<Readable>;
	close(): void;
};

const openFile = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);

/** A zip on disk, whose files are read one by one, as streams: nothing is unpacked. */
export async function openZip(file: string): Promise<ZipFile> {
	const zip = await openFile(file, { lazyEntries: true, autoClose: false });
	const entries = new Map<string, yauzl.Entry>();
	await new Promise<void>((resolve, reject) => {
		zip.on('entry', (entry: yauzl.Entry) => {
			entries.set(entry.fileName.split('/').at(-1) ?? entry.fileName, entry);
			zip.readEntry();
		});
		zip.on('end', resolve).on('error', reject);
		zip.readEntry();
	});
	return {
		names: [...entries.keys()],
		read: (name) =>
			new Promise((resolve, reject) => {
				const entry = entries.get(name);
				if (!entry) return reject(new Error(`${name} is not in ${file}`));
				zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
			}),
		close: () => zip.close()
	};
}
