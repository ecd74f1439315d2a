/**
 * Makes what the map needs without the internet, from npm packages and from chance with a seed: the world, and the streets
 * of the demonstration city, as vector tiles. Run again when a package or a layer changes; the same packages give the
 * same bytes.
 */
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { petranaLayers } from './maps/petrana/town.ts';
import { pmtilesFile } from './maps/pmtiles-file.ts';
import { type Layer, slice } from './maps/slice.ts';
import { townLines, townPlaces } from './maps/towns.ts';
import { worldLayers } from './maps/world.ts';

type About = { name: string; attribution: string; bounds: [number, number, number, number] };

async function make(
	file: string,
	layers: Layer[],
	span: { minZoom: number; maxZoom: number },
	{ bounds, ...metadata }: About
): Promise<void> {
	const tiles = slice(layers, span);
	const made = pmtilesFile(tiles, { ...span, bounds, metadata: { ...metadata, vector_layers: [] } });
	await writeFile(new URL(`../${file}`, import.meta.url), made);
	process.stdout.write(`${file}: ${tiles.length} tiles, ${Math.round(made.length / 1000)} kB\n`);
}

await make(
	'src/server/map/world.pmtiles',
	worldLayers(townPlaces()),
	{ minZoom: 0, maxZoom: 6 },
	{ name: 'World', attribution: 'Natural Earth, GeoNames', bounds: [-180, -85, 180, 85] }
);
await make(
	'src/demo/petrana.pmtiles',
	petranaLayers(),
	{ minZoom: 8, maxZoom: 14 },
	{ name: 'Petrana', attribution: '', bounds: [13.53, 45.808, 13.64, 45.876] }
);
await writeFile(
	new URL('../src/domains/discovery/gazetteer.tsv.gz', import.meta.url),
	gzipSync(townLines(), { level: 9 })
);
