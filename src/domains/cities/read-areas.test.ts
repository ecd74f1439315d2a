import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Area, countPoints, holds, type Position } from './area.ts';
import { crossingOf } from './crossing.ts';
import { readArea, readDistricts } from './read-areas.ts';
import { mostBytes } from './read-geojson.ts';

const bytes = (value: unknown) =>
	new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const square = (west: number, south: number, size = 1): number[][] => [
	[west, south],
	[west + size, south],
	[west + size, south + size],
	[west, south + size],
	[west, south]
];
const polygon = (...coordinates: number[][][]) => ({ type: 'Polygon', coordinates });
const feature = (geometry: unknown, properties: object | null = { name: 'Old Town' }) => ({
	type: 'Feature',
	properties,
	geometry
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

type Refused = { code: string; fields: { message: string; values?: Record<string, unknown> }[] };
function refuses(
	problem: string,
	given: unknown,
	values: Record<string, unknown> = {},
	nameField = ''
): void {
	assert.throws(
		() => readDistricts(given instanceof Uint8Array ? given : bytes(given), nameField),
		(error: Refused) => {
			assert.equal(error.code, 'invalid-input');
			assert.equal(error.fields[0]?.message, `city_area_problem_${problem}`);
			for (const [key, value] of Object.entries(values)) assert.equal(error.fields[0].values?.[key], value);
			return true;
		}
	);
}

test('a file that is too large is refused before anybody reads it', () => {
	refuses('too_large', new Uint8Array(50 * 1024 ** 2), { size: 50, most: 5 });
	assert.ok(readArea(bytes(`${JSON.stringify(polygon(square(7, 45)))}${' '.repeat(mostBytes - 200)}`)).area);
});

test('what is no GeoJSON is refused: other text, other JSON, other things on the map', () => {
	refuses('not_json', 'Name;Border\nOld Town;…');
	refuses('not_json', '{"type":"Polygon","coordinates":[[[NaN,1],[2,2],[3,3]]]}');
	refuses('not_json', new Uint8Array([0xff, 0xfe, 0x00]));
	refuses('not_json', '['.repeat(100_000));
	refuses('not_geojson', [1, 2]);
	refuses('not_geojson', { hello: 'world' });
	refuses('not_geojson', collection('Old Town'));
	refuses('empty', collection());
	refuses('kind', collection(feature({ type: 'Point', coordinates: [7, 45] })), {
		feature: '“Old Town”',
		kind: 'Point'
	});
	refuses('kind', collection(feature(null)));
	refuses('many', collection(...Array.from({ length: 501 }, () => feature(polygon(square(7, 45))))));
});

test('coordinates are numbers, and degrees', () => {
	for (const wrong of [null, '7', [7], Infinity, { lng: 7 }])
		refuses('number', collection(feature(polygon([[7, 45], [8, 45], wrong as number[], [7, 45]]))));
	refuses('number', '{"type":"Polygon","coordinates":[[[1e999,1],[2,2],[3,3],[1e999,1]]]}');
	refuses('no_list', collection(feature({ type: 'Polygon', coordinates: 'everywhere' })));
	refuses('projection', collection(feature(polygon(square(396_000, 4_990_000)))), { feature: '“Old Town”' });
	const projected = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3003' } };
	refuses('projection', { ...collection(feature(polygon(square(7, 45)))), crs: projected });
	const degrees = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };
	assert.equal(
		readDistricts(bytes({ ...collection(feature(polygon(square(7, 45)))), crs: degrees })).districts.length,
		1
	);
});

test('collections of areas are read, however many deep up to ten; what is deeper is refused', () => {
	const nested = (depth: number): unknown =>
		depth === 0
			? polygon(square(7, 45))
			: { type: 'GeometryCollection', geometries: [nested(depth - 1), polygon(square(10 + depth, 45))] };
	const [district] = readDistricts(bytes(collection(feature(nested(3))))).districts;
	assert.equal(district?.area.coordinates.length, 4);
	refuses('deep', collection(feature(nested(12))));
});

test('an open ring is closed, and one without surface is refused', () => {
	const { area } = readArea(
		bytes(
			polygon([
				[7, 45],
				[8, 45],
				[8, 46],
				[8, 46],
				[7, 46]
			])
		)
	);
	assert.deepEqual(area.coordinates, [[square(7, 45)]]);
	refuses(
		'corners',
		collection(
			feature(
				polygon([
					[7, 45],
					[8, 45],
					[7, 45]
				])
			)
		)
	);
	refuses(
		'corners',
		collection(
			feature(
				polygon([
					[7, 45],
					[8, 46],
					[9, 47],
					[7, 45]
				])
			)
		)
	);
	refuses('corners', collection(feature(polygon())));
});

test('what lies in a hole lies outside, and a hole lies inside', () => {
	const { area } = readArea(bytes(polygon(square(0, 0, 10), square(4, 4, 2))));
	assert.ok(holds(area, [1, 1]));
	assert.ok(!holds(area, [5, 5]));
	assert.ok(!holds(area, [11, 5]));
	refuses('hole', collection(feature(polygon(square(0, 0, 2), square(5, 5)))), { feature: '“Old Town”' });
});

test('a border that crosses itself is mended, and the file says where', () => {
	const bow: number[][] = [
		[0, 0],
		[2, 2],
		[2, 0],
		[0, 2],
		[0, 0]
	];
	const { districts, mended } = readDistricts(bytes(collection(feature(polygon(bow)))));
	assert.deepEqual(mended, ['Old Town']);
	const [bowTie] = districts;
	assert.ok(
		bowTie && holds(bowTie.area, [0.2, 1]) && holds(bowTie.area, [1.8, 1]) && !holds(bowTie.area, [1, 0.2])
	);
	for (const part of bowTie.area.coordinates) assert.equal(crossingOf(part).kind, 'none');
});

test('a border too long to be mended is refused by name and place', () => {
	const ring = Array.from({ length: 12_000 }, (_, at): number[] => {
		const turn = (at / 12_000) * 2 * Math.PI;
		return [10 + Math.cos(turn), 45 + Math.sin(turn)];
	});
	[ring[10], ring[4000]] = [ring[4000] ?? [], ring[10] ?? []];
	refuses('crossing', collection(feature(polygon(ring))), { feature: '“Old Town”' });
});

test('an area across the antimeridian is cut there, whichever way it was written', () => {
	const past: number[][] = [
		[178, -18],
		[182, -18],
		[182, -16],
		[178, -16],
		[178, -18]
	];
	const jump: number[][] = [
		[178, -18],
		[-178, -18],
		[-178, -16],
		[178, -16],
		[178, -18]
	];
	for (const ring of [past, jump]) {
		const { area, box } = readArea(bytes(polygon(ring)));
		assert.equal(area.coordinates.length, 2);
		assert.deepEqual(box, [-180, -18, 180, -16]);
		for (const inside of [
			[179, -17],
			[-179, -17]
		] as Position[])
			assert.ok(holds(area, inside));
		assert.ok(!holds(area, [0, -17]));
	}
	const ringed: number[][] = [
		[-120, 60],
		[0, 60],
		[120, 60],
		[-120, 60]
	];
	refuses('round', collection(feature(polygon(ringed))));
});

test('names come from the usual properties or the one that is named; the same name is one district', () => {
	const named = (properties: object | null, west = 7) => feature(polygon(square(west, 45)), properties);
	refuses('name', collection(named({ code: 12 })), { feature: '#1' });
	refuses('name', collection(named(null)));
	const read = readDistricts(
		bytes(
			collection(
				named({ QUARTIERE: 'Centro' }),
				named({ QUARTIERE: 'centro' }, 9),
				named({ QUARTIERE: 4 }, 12)
			)
		)
	);
	assert.deepEqual(
		read.districts.map(({ name, area }) => [name, area.coordinates.length]),
		[
			['Centro', 2],
			['4', 1]
		]
	);
	assert.equal(readDistricts(bytes(collection(named({ zona: 'Nord' }))), 'ZONA').districts[0]?.name, 'Nord');
});

test('neighbours keep the border that they share when corners fall away', () => {
	const wavy = Array.from({ length: 4001 }, (_, at): number[] => [1 + Math.sin(at / 9) / 20, at / 4000]);
	const left = [[0, 0], ...wavy, [0, 1], [0, 0]];
	const right = [[2, 0], ...wavy, [2, 1], [2, 0]];
	const { districts } = readDistricts(
		bytes(collection(feature(polygon(left), { name: 'West' }), feature(polygon(right), { name: 'East' })))
	);
	const corners = (area: Area) => new Set(area.coordinates.flat(2).map((position) => position.join()));
	const [west, east] = districts.map(({ areaShown }) => corners(areaShown));
	assert.ok(west && east && west.size < 2600 && east.size < 2600);
	assert.ok([...west].filter((corner) => east.has(corner)).length > 1000);
});

test('two hundred thousand corners are read, and not one more', () => {
	const ring = (corners: number): number[][] => {
		const open = Array.from({ length: corners - 1 }, (_, at): number[] => {
			const turn = (at / (corners - 1)) * 2 * Math.PI;
			const reach = 0.2 + 0.01 * Math.sin(turn * 5000);
			return [
				7 + Number((reach * Math.cos(turn)).toFixed(6)),
				45 + Number((reach * Math.sin(turn)).toFixed(6))
			];
		});
		return [...open, open[0] ?? []];
	};
	const { area, areaShown } = readArea(bytes(polygon(ring(150_000))));
	assert.ok(countPoints(area) > 140_000 && countPoints(areaShown) < 3000);
	const small = Array.from({ length: 200_001 }, (_, at) => [at % 2, at % 3]);
	refuses('many_points', collection(feature({ type: 'Polygon', coordinates: [small] })));
});
