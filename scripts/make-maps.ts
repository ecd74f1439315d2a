/**
 * Makes what the map needs without the internet, from npm packages alone: the world as vector tiles. Run again when a
 * package or a layer changes; the same packages give the same bytes.
 */
import { writeFile } from 'node:fs/promises';
import { pmtilesFile } from './maps/pmtiles-file.ts';
import { slice } from './maps/slice.ts';
import { townPlaces } from './maps/towns.ts';
import { worldLayers } from './maps/world.ts';

const maxZoom = 6;

const tiles = slice(worldLayers(townPlaces()), { minZoom: 0, maxZoom });
const file = pmtilesFile(tiles, {
	minZoom: 0,
	maxZoom,
	bounds: [-180, -85, 180, 85],
	metadata: { name: 'World', attribution: 'Natural Earth, GeoNames', vector_layers: [] }
});
await writeFile(new URL('../src/server/map/world.pmtiles', import.meta.url), file);
process.stdout.write(`${tiles.length} tiles, ${Math.round(file.length / 1000)} kB\n`);
