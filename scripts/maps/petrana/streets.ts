import type { Feature } from 'geojson';
import { seeded } from '#ui/drawing/seeded.ts';
import { between, far, farFrom, line, type Point, smooth, origin } from './plan.ts';
import { river, wet } from './river.ts';

export type Street = {
	points: Point[];
	kind: 'highway' | 'major_road' | 'minor_road' | 'path';
	name?: string;
};

export const square: Point = [110, 20];
const oldTown = 330;
/** How far houses stand from the middle: less towards the river and the hills. */
const edgeOf = ([x, y]: Point): number => {
	const turn = Math.atan2(y, x);
	return 1080 + 240 * Math.sin(turn * 2 + 2.6) + 130 * Math.sin(turn * 3 + 0.4);
};

/** Roads that lead somewhere, and streets whose names stand in addresses. */
const named: Street[] = [
	{ name: 'Market Street', kind: 'major_road', points: smooth([[110, 20], [30, -75], [-60, -190], [-190, -330], [-330, -620], [-420, -1100], [-640, -1900], [-900, -3300]]) }, // prettier-ignore
	{ name: 'Via dei Conciatori', kind: 'major_road', points: smooth([[200, -60], [320, -190], [440, -285], [700, -420], [1250, -560], [2100, -700], [3400, -760]]) }, // prettier-ignore
	{ name: 'Mill Lane', kind: 'minor_road', points: smooth([[60, 70], [-90, 150], [-280, 212], [-420, 250], [-560, 300], [-800, 330]]) }, // prettier-ignore
	{ name: 'Strada di Sant’Elia', kind: 'major_road', points: smooth([[-800, 330], [-1100, 380], [-1700, 240], [-2500, 420], [-3400, 300]]) }, // prettier-ignore
	{ name: 'Via del Colle', kind: 'major_road', points: smooth([[130, 110], [260, 330], [520, 560], [800, 690], [1150, 760], [1600, 720], [2200, 980], [3300, 1250]]) }, // prettier-ignore
	{
		name: 'Hrib',
		kind: 'minor_road',
		points: smooth([
			[1150, 760],
			[1250, 900],
			[1180, 1020],
			[1303, 1085]
		])
	},
	{ name: 'Cesta na sever', kind: 'major_road', points: smooth([[60, 130], [0, 330], [-40, 700], [80, 1250], [330, 1850], [800, 2500], [1180, 3350]]) }, // prettier-ignore
	{ name: 'River Walk', kind: 'path', points: smooth([[-330, 130], [-430, 330], [-540, 460], [-545, 640], [-360, 960], [-180, 1420]]) }, // prettier-ignore
	{ name: 'Pot ob Lisni', kind: 'path', points: smooth([[-430, 20], [-680, -170], [-840, -360], [-1170, -700], [-1650, -980], [-2080, -1400]]) }, // prettier-ignore
	{ name: 'Ring', kind: 'major_road', points: ringRoad() },
	{ name: 'Obvoznica', kind: 'highway', points: smooth([[3400, -1350], [2300, -1280], [1300, -1420], [300, -1720], [-900, -1980], [-2100, -2150], [-3400, -2500]]) } // prettier-ignore
];
export const railway: Point[] = smooth([[3400, -1050], [2300, -960], [1300, -900], [520, -800], [-260, -900], [-1200, -1500], [-2200, -1850], [-3400, -2200]]); // prettier-ignore

function ringRoad(): Point[] {
	const points = Array.from({ length: 17 }, (_, at): Point => {
		const turn = (at / 16) * 2 * Math.PI;
		const reach = oldTown * (1 + 0.07 * Math.sin(turn * 3 + 1));
		return [60 + Math.cos(turn) * reach, Math.sin(turn) * reach * 0.86];
	});
	return smooth(points, 4);
}

/** The whole net: first what has a name, then lanes around the square, then blocks as towns add them. */
export function streets(): Street[] {
	const chance = seeded('streets of petrana');
	return [...named, ...lanes(chance), ...blocks(chance), ...tracks(chance)];
}

function lanes(chance: () => number): Street[] {
	const [spokes, rings] = [13, [70, 125, 190, 258]];
	const at = (spoke: number, ring: number): Point => {
		const bent = (spoke % spokes) + (ring % 2) * 0.22;
		const turn = (bent / spokes) * 2 * Math.PI + 0.3;
		const reach = (rings[ring] ?? 315) * (0.92 + 0.16 * wobble(spoke % spokes, ring));
		return [square[0] - 40 + Math.cos(turn) * reach, square[1] - 10 + Math.sin(turn) * reach * 0.88];
	};
	const found: Street[] = [];
	for (let ring = 0; ring <= rings.length; ring++) {
		for (let spoke = 0; spoke < spokes; spoke++) {
			if (ring < rings.length && chance() > 0.2) found.push(minor([at(spoke, ring), at(spoke + 1, ring)]));
			if (ring < rings.length && chance() > 0.28) found.push(minor([at(spoke, ring), at(spoke, ring + 1)]));
		}
	}
	return found.filter(({ points }) => isDry(points));
}

/** Always the same for the same place, and like no other. */
function wobble(x: number, y: number): number {
	const value = Math.sin(x * 127.1 + y * 311.7) * 43758.5453;
	return value - Math.floor(value);
}

const names = 'Via Verdi,Ulica Soče,Linden Row,Via dei Tigli,Vrtna ulica,School Lane,Via della Stazione,Kraška ulica,Weavers Row,Via Ponte,Cvetlična,Chapel Street,Via Nova,Sončna pot,Orchard Road,Via Lunga'.split(','); // prettier-ignore
const step = 118;
const half = 15;

function blocks(chance: () => number): Street[] {
	const at = (u: number, v: number): Point => {
		const [x, y] = [u * step, v * step * 0.82];
		const turn = 0.34 + 0.22 * Math.sin(x / 900) + 0.16 * Math.cos(y / 700);
		const [dx, dy] = [34 * Math.sin(y / 260 + x / 900), 30 * Math.sin(x / 300 - y / 800)];
		return [x * Math.cos(turn) - y * Math.sin(turn) + dx, x * Math.sin(turn) + y * Math.cos(turn) + dy];
	};
	const found: Street[] = [];
	const along = (from: (index: number) => Point, name: string | undefined, keep: number) => {
		let points: Point[] = [];
		const end = () => {
			if (points.length > 1) found.push({ points, kind: 'minor_road', ...(name ? { name } : {}) });
			points = [];
		};
		for (let index = -half; index < half; index++) {
			const [here, next] = [from(index), from(index + 1)];
			if (isTown(here) && isTown(next) && isDry([here, next]) && chance() < keep) {
				if (points.length === 0) points.push(here);
				points.push(next);
			} else end();
		}
		end();
	};
	for (let index = -half; index <= half; index++) {
		along((other) => at(other, index), index % 2 === 0 ? names[(index + 16) % names.length] : undefined, 0.9);
		along(
			(other) => at(index, other),
			index % 3 === 0 ? names[(index + 21) % names.length] : undefined,
			0.82
		);
	}
	return found;
}

const isTown = (point: Point): boolean => {
	const reach = far(point, [60, 0]);
	return reach > oldTown * 1.02 && reach < edgeOf(point);
};

const isDry = (points: readonly Point[]): boolean =>
	points.every((_, at) => {
		const next = points[at + 1];
		const here = points[at] ?? origin;
		const looked = next ? [0, 0.25, 0.5, 0.75, 1].map((part) => between(here, next, part)) : [here];
		return looked.every((point) => wet.every((water) => farFrom(water, point) > (water === river ? 46 : 16)));
	});

/** Ways through fields and up the hills. */
function tracks(chance: () => number): Street[] {
	return Array.from({ length: 26 }, (): Street => {
		const turn = chance() * 2 * Math.PI;
		let [x, y] = [Math.cos(turn) * 1150, Math.sin(turn) * 1050];
		let heading = turn;
		const points: Point[] = [[x, y]];
		for (let leg = 0; leg < 5 + chance() * 5; leg++) {
			heading += (chance() - 0.5) * 1.1;
			[x, y] = [x + Math.cos(heading) * 260, y + Math.sin(heading) * 260];
			points.push([x, y]);
		}
		return { points: smooth(points, 5), kind: 'path' };
	}).filter(({ points }) => isDry(points));
}

const minor = (points: Point[]): Street => ({ points, kind: 'minor_road' });

const firstZoom = { highway: 8, major_road: 9, minor_road: 12, path: 12 };

export const roads = (net: Street[]): Feature[] => [
	...net.map(({ points, kind, name }) =>
		line(points, { kind, min_zoom: firstZoom[kind], ...(name ? { name } : {}) })
	),
	line(railway, { kind: 'rail', min_zoom: 10 })
];
