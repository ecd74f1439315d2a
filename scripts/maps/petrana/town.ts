import type { Feature } from 'geojson';
import { seeded } from '#ui/drawing/seeded.ts';
import { places } from '../../../src/demo/demo.ts';
import type { Layer } from '../slice.ts';
import { contours } from './hills.ts';
import { houses } from './houses.ts';
import { area, blob, onPlan, type Point, smooth, spot, origin } from './plan.ts';
import { waters } from './river.ts';
import { roads, square, streets } from './streets.ts';

/** Petrana in the layers of the Protomaps basemap; `contours` is our own. The same bytes on every run. */
export function petranaLayers(): Layer[] {
	const net = streets();
	return [
		{ name: 'earth', features: [area(blob([0, 0], 3900, 3600, seeded('land'), 24), { kind: 'earth' })] },
		{ name: 'landuse', features: ground() },
		{ name: 'contours', features: contours(), tolerance: 4 },
		{ name: 'water', features: waters() },
		{ name: 'roads', features: roads(net), tolerance: 2 },
		{ name: 'buildings', features: houses(net), tolerance: 0 },
		{ name: 'boundaries', features: [outline()] },
		{ name: 'places', features: names() },
		{ name: 'pois', features: greens.map(({ at, name, kind }) => spot(at, { kind, name, min_zoom: 14 })) }
	];
}

const greens: { at: Point; wide: number; high: number; name: string; kind: string }[] = [
	{ at: [-760, 640], wide: 130, high: 260, name: 'Parco della Lisna', kind: 'park' },
	{ at: [-700, 60], wide: 120, high: 150, name: 'Mlinski park', kind: 'park' },
	{ at: onPlan(places.garden), wide: 70, high: 55, name: places.garden.name, kind: 'garden' },
	{ at: [520, 250], wide: 120, high: 90, name: 'Castle Gardens', kind: 'park' },
	{ at: [-150, -640], wide: 110, high: 75, name: 'Giardino pubblico', kind: 'park' },
	{ at: onPlan(places.hill), wide: 20, high: 20, name: 'Grič', kind: 'peak' }
];

function ground(): Feature[] {
	const chance = seeded('ground of petrana');
	const fields = Array.from({ length: 34 }, () => {
		const [turn, reach] = [chance() * 2 * Math.PI, 1500 + chance() * 1500];
		return area(
			blob(
				[Math.cos(turn) * reach, Math.sin(turn) * reach],
				90 + chance() * 190,
				70 + chance() * 120,
				chance,
				9
			),
			{ kind: chance() < 0.5 ? 'orchard' : 'meadow', min_zoom: 11 }
		);
	});
	const woods = [
		{ at: [1500, 1300], wide: 620, high: 420 },
		{ at: [2400, 2100], wide: 900, high: 700 },
		{ at: [2800, 250], wide: 520, high: 480 },
		{ at: [-2300, 1350], wide: 760, high: 560 },
		{ at: [-900, 2550], wide: 640, high: 380 }
	] as const;
	return [
		area(blob([60, 0], 1180, 1050, chance, 18), { kind: 'residential', min_zoom: 9 }),
		...fields,
		...woods.map(({ at, wide, high }) => area(blob(at, wide, high, chance), { kind: 'forest', min_zoom: 9 })),
		...greens
			.filter(({ kind }) => kind !== 'peak')
			.map(({ at, wide, high, kind }) => area(blob(at, wide, high, chance), { kind, min_zoom: 11 })),
		area(blob([-330, -800], 60, 42, chance, 8), { kind: 'pitch', min_zoom: 13 }),
		area(blob(square, 46, 36, chance, 7), { kind: 'square', min_zoom: 13 })
	];
}

/** How far the town reaches: its hills, its fields and the river between them. */
const outline = (): Feature => {
	const ring: Point[] = [[-2500, -1500], [-2750, 300], [-1900, 1750], [-500, 2300], [900, 2450], [2300, 1900], [2600, 500], [2200, -900], [700, -1900], [-900, -2100]]; // prettier-ignore
	return {
		...area(smooth([...ring, ring[0] ?? origin], 6), {}),
		properties: { kind: 'locality', name: 'Petrana', min_zoom: 9 }
	};
};

const names = (): Feature[] => [
	spot([60, -10], { kind: 'locality', name: 'Petrana', min_zoom: 6, sort_rank: 0 }),
	spot([70, 190], { kind: 'neighbourhood', name: 'Centro storico', min_zoom: 13 }),
	spot([-700, 420], { kind: 'neighbourhood', name: 'Mlini', min_zoom: 12 }),
	spot([700, -520], { kind: 'neighbourhood', name: 'Borgo San Rocco', min_zoom: 12 }),
	spot([720, 560], { kind: 'neighbourhood', name: 'Pod Gričem', min_zoom: 12 }),
	spot([-520, -760], { kind: 'neighbourhood', name: 'Riverside', min_zoom: 12 }),
	spot([150, 800], { kind: 'neighbourhood', name: 'Sveti Duh', min_zoom: 12 })
];
