import { open } from 'node:fs/promises';
import { Compression, type Header, PMTiles, ResolvedValueCache, type Source, TileType } from 'pmtiles';
import { z } from 'zod';

/** A PMTiles file with vector tiles, open. */
export type TileArchive = {
	/** Changes when the file does. */
	version: string;
	minZoom: number;
	maxZoom: number;
	/** West, south, east, north in degrees. */
	bounds: [number, number, number, number];
	/** What its makers ask to be named; plain text. */
	attribution: string;
	/** As it stands in the file. undefined = there is none at this place. */
	tile: (z: number, x: number, y: number) => Promise<Uint8Array | undefined>;
	isGzip: boolean;
	close: () => Promise<void>;
};

/** Why a file cannot be the map, in a sentence for the operator. */
export class WrongArchive extends Error {
	override name = 'WrongArchive';
}

const about = z.object({ attribution: z.string().catch('') }).catch({ attribution: '' });

/** Opens it, or throws {@link WrongArchive}. */
export async function openArchive(file: string): Promise<TileArchive> {
	const handle = await open(file).catch(() => {
		throw new WrongArchive(`${file} is not there or may not be read.`);
	});
	const { size, mtimeMs } = await handle.stat();
	const source: Source = {
		getKey: () => file,
		getBytes: async (offset, length) => {
			const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
			await handle.read(bytes, 0, bytes.length, offset);
			return { data: new Uint8Array(bytes).buffer };
		}
	};
	// Directories are unpacked by the cache; tiles travel as they are packed.
	const cache = new ResolvedValueCache(256);
	const archive = new PMTiles(source, cache, (data) => Promise.resolve(data));
	const header = await archive.getHeader().catch(() => {
		throw new WrongArchive(`${file} is not a PMTiles file of version 3.`);
	});
	const complaint = complaintOf(header);
	if (complaint) {
		await handle.close();
		throw new WrongArchive(`${file} ${complaint}`);
	}
	return {
		version: `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`,
		minZoom: header.minZoom,
		maxZoom: header.maxZoom,
		bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
		attribution: await attributionOf(new PMTiles(source, cache)),
		isGzip: header.tileCompression === Compression.Gzip,
		tile: async (z, x, y) => {
			const found = await archive.getZxy(z, x, y);
			return found && new Uint8Array(found.data);
		},
		close: () => handle.close()
	};
}

function complaintOf({ tileType, tileCompression }: Header): string | undefined {
	if (tileType !== TileType.Mvt) return 'holds no vector tiles (MVT).';
	const isKnown = tileCompression === Compression.Gzip || tileCompression === Compression.None;
	return isKnown ? undefined : 'has tiles that are packed in another way than gzip.';
}

/** Links in it become plain words: a page names no host that the operator did not choose. */
async function attributionOf(archive: PMTiles): Promise<string> {
	const { attribution } = about.parse(await archive.getMetadata().catch(() => ({})));
	return attribution.replace(/<[^>]*>/g, '').slice(0, 200);
}
