import type { Feature } from 'geojson';
import { area, banks, line, type Point, smooth } from './plan.ts';

/** The Lisna, from the hills past the boathouse and the mill to the plain. */
export const river: Point[] = smooth([
	[1150, 3400],
	[820, 2700],
	[260, 2050],
	[-230, 1500],
	[-420, 980],
	[-610, 640],
	[-640, 440],
	[-500, 260],
	[-520, 60],
	[-760, -190],
	[-915, -400],
	[-1240, -760],
	[-1720, -1050],
	[-2150, -1480],
	[-2900, -1900],
	[-3500, -2050]
]);
const mill: Point[] = smooth([
	[-430, 950],
	[-330, 620],
	[-345, 330],
	[-400, 80],
	[-520, 40]
]);
const brook: Point[] = smooth([
	[2500, -300],
	[1900, -560],
	[1200, -900],
	[400, -1180],
	[-500, -1220],
	[-1300, -830]
]);

export const waters = (): Feature[] => [
	area(
		banks(river, (part) => 22 + part * 26),
		{ kind: 'river', min_zoom: 10 }
	),
	area(
		banks(mill, () => 7),
		{ kind: 'canal', min_zoom: 13 }
	),
	line(river, { kind: 'river', name: 'Lisna', min_zoom: 9 }),
	line(brook, { kind: 'stream', name: 'Potok', min_zoom: 12 })
];
export const wet: Point[][] = [river, mill, brook];
