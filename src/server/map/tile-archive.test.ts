import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { root } from '../root.ts';
import { openArchive, WrongArchive } from './tile-archive.ts';

const world = path.join(root, 'src/server/map/world.pmtiles');
let folder: string;
before(async () => (folder = await mkdtemp(path.join(tmpdir(), 'cairn-map-'))));
after(() => rm(folder, { recursive: true }));

test('the world is there at every zoom, with its names', async () => {
	const archive = await openArchive(world);
	assert.deepEqual([archive.minZoom, archive.maxZoom, archive.isGzip], [0, 6, true]);
	assert.match(archive.attribution, /Natural Earth.*GeoNames/);
	const read = async (z: number, x: number, y: number) =>
		new VectorTile(new PbfReader(gunzipSync((await archive.tile(z, x, y)) ?? '')));
	for (let z = 0; z <= 6; z++) {
		const middle = Math.floor(2 ** z * 0.5377);
		const tile = await read(z, middle, Math.floor(2 ** z * 0.3573));
		assert.ok((tile.layers.earth?.length ?? 0) > 0, `zoom ${z}`);
	}
	const { layers } = await read(6, 34, 22);
	const names = Array.from({ length: layers.places?.length ?? 0 }, (_, at) =>
		String(layers.places?.feature(at).properties.name)
	);
	assert.ok(names.includes('Trieste') && names.includes('Venice'));
	assert.equal(await archive.tile(6, 12, 44), undefined);
	assert.equal(await archive.tile(7, 0, 0), undefined);
	await archive.close();
});

test('what is no map of this kind is refused in words', async () => {
	const file = path.join(folder, 'x.pmtiles');
	await assert.rejects(
		openArchive(file),
		(error) => error instanceof WrongArchive && /not there/.test(error.message)
	);
	for (const content of ['', 'PMTiles', 'x'.repeat(20_000), 'PMTiles\x03'.padEnd(20_000, '\xff')]) {
		await writeFile(file, content, 'latin1');
		await assert.rejects(openArchive(file), WrongArchive, content.slice(0, 10));
	}
	const picture = Buffer.alloc(16_384);
	picture.write('PMTiles\x03', 'latin1');
	await writeFile(file, picture);
	await assert.rejects(openArchive(file), WrongArchive);
	await assert.rejects(openArchive(folder), WrongArchive);
});
