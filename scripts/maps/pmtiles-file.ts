import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

export type Tile = { z: number; x: number; y: number; data: Uint8Array };
type Entry = { id: number; run: number; length: number; offset: number };
type About = { minZoom: number; maxZoom: number; bounds: [number, number, number, number]; metadata: object };

const headerSize = 127;
/** The header and the root directory stand in the first 16 KiB, which readers fetch in one go. */
const firstFetch = 16_384;

/** Writes tiles as one PMTiles file (specification version 3): one directory, gzip throughout, like tiles only once. */
export function pmtilesFile(tiles: Tile[], { metadata, ...about }: About): Uint8Array {
	const { entries, contents } = placed(tiles);
	const root = gzipSync(directory(entries), { level: 9 });
	if (headerSize + root.length > firstFetch) throw new Error('Too many tiles for one directory');
	const json = gzipSync(JSON.stringify(metadata), { level: 9 });
	const data = Buffer.concat(contents);
	const counts = {
		addressed: tiles.length,
		entries: entries.length,
		contents: contents.length
	};
	const head = header({ root: root.length, json: json.length, data: data.length }, counts, about);
	return Buffer.concat([head, root, json, data]);
}

function placed(tiles: Tile[]): { entries: Entry[]; contents: Uint8Array[] } {
	const sorted = tiles
		.map(({ z, x, y, data }) => ({ id: zxyToTileId(z, x, y), data }))
		.sort((one, other) => one.id - other.id);
	const known = new Map<string, { offset: number; length: number }>();
	const contents: Uint8Array[] = [];
	const entries: Entry[] = [];
	let end = 0;
	for (const { id, data } of sorted) {
		const key = createHash('sha256').update(data).digest('base64');
		let place = known.get(key);
		if (!place) {
			const packed = gzipSync(data, { level: 9 });
			place = { offset: end, length: packed.length };
			known.set(key, place);
			contents.push(packed);
			end += packed.length;
		}
		const last = entries.at(-1);
		if (last?.offset === place.offset && last.id + last.run === id) last.run++;
		else entries.push({ id, run: 1, ...place });
	}
	return { entries, contents };
}

function directory(entries: Entry[]): Uint8Array {
	const bytes: number[] = [];
	const add = (value: number) => {
		let rest = value;
		for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
		bytes.push(rest);
	};
	add(entries.length);
	entries.forEach(({ id }, at) => add(id - (entries[at - 1]?.id ?? 0)));
	for (const { run } of entries) add(run);
	for (const { length } of entries) add(length);
	entries.forEach(({ offset }, at) => {
		const before = entries[at - 1];
		// Zero says: right after the one before.
		add(before && before.offset + before.length === offset ? 0 : offset + 1);
	});
	return Uint8Array.from(bytes);
}

type Sizes = { root: number; json: number; data: number };
type Counts = { addressed: number; entries: number; contents: number };

function header(sizes: Sizes, counts: Counts, { minZoom, maxZoom, bounds }: Omit<About, 'metadata'>): Buffer {
	const head = Buffer.alloc(headerSize);
	head.write('PMTiles', 0, 'ascii');
	head.writeUInt8(3, 7);
	const dataAt = headerSize + sizes.root + sizes.json;
	const words = [
		[headerSize, sizes.root],
		[headerSize + sizes.root, sizes.json],
		[dataAt, 0],
		[dataAt, sizes.data],
		[counts.addressed, counts.entries],
		[counts.contents]
	].flat();
	words.forEach((word, at) => head.writeBigUInt64LE(BigInt(word), 8 + 8 * at));
	// Clustered or not, gzip for directories, gzip for tiles, Mapbox Vector Tile, zooms.
	[0, 2, 2, 1, minZoom, maxZoom].forEach((byte, at) => head.writeUInt8(byte, 96 + at));
	bounds.forEach((degree, at) => head.writeInt32LE(Math.round(degree * 1e7), 102 + 4 * at));
	head.writeUInt8(minZoom, 118);
	const [west, south, east, north] = bounds;
	head.writeInt32LE(Math.round(((west + east) / 2) * 1e7), 119);
	head.writeInt32LE(Math.round(((south + north) / 2) * 1e7), 123);
	return head;
}
