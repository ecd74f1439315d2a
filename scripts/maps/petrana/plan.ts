import type { Feature, Position } from 'geojson';
import { city } from '../../../src/demo/demo.ts';

/** Metres east and north of the middle of the town. */
export type Point = readonly [east: number, north: number];
export const origin: Point = [0, 0];

const perDegree = { lat: 111_195, lng: 111_195 * Math.cos((city.lat * Math.PI) / 180) };
const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7;

export const onEarth = ([east, north]: Point): Position => [
	rounded(city.lng + east / perDegree.lng),
	rounded(city.lat + north / perDegree.lat)
];
export const onPlan = ({ lng, lat }: { lng: number; lat: number }): Point => [
	(lng - city.lng) * perDegree.lng,
	(lat - city.lat) * perDegree.lat
];

type Tags = Record<string, string | number>;
export const line = (points: readonly Point[], tags: Tags): Feature => ({
	type: 'Feature',
	properties: tags,
	geometry: { type: 'LineString', coordinates: points.map(onEarth) }
});
export const area = (points: readonly Point[], tags: Tags): Feature => ({
	type: 'Feature',
	properties: tags,
	geometry: {
		type: 'Polygon',
		coordinates: [[...points, points[0] ?? origin].map(onEarth)]
	}
});
export const spot = (point: Point, tags: Tags): Feature => ({
	type: 'Feature',
	properties: tags,
	geometry: { type: 'Point', coordinates: onEarth(point) }
});

export const far = ([x1, y1]: Point, [x2, y2]: Point): number => Math.hypot(x2 - x1, y2 - y1);
export const between = ([x1, y1]: Point, [x2, y2]: Point, part: number): Point => [
	x1 + (x2 - x1) * part,
	y1 + (y2 - y1) * part
];

/** How far a point lies from a line of points. */
export function farFrom(points: readonly Point[], [x, y]: Point): number {
	let least = Infinity;
	for (let at = 1; at < points.length; at++) {
		const [ax, ay] = points[at - 1] ?? origin;
		const [bx, by] = points[at] ?? origin;
		const length = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
		const part = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
		least = Math.min(least, Math.hypot(x - ax - part * (bx - ax), y - ay - part * (by - ay)));
	}
	return least;
}

/** A smooth line through points (Catmull–Rom), `pieces` between each two. */
export function smooth(points: readonly Point[], pieces = 8): Point[] {
	const at = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)] ?? origin;
	return points.flatMap((_, index) => {
		if (index === points.length - 1) return [at(index)];
		const [p0, p1, p2, p3] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
		return Array.from({ length: pieces }, (_each, step): Point => {
			const t = step / pieces;
			const mix = (axis: 0 | 1) =>
				0.5 *
				(2 * p1[axis] +
					(p2[axis] - p0[axis]) * t +
					(2 * p0[axis] - 5 * p1[axis] + 4 * p2[axis] - p3[axis]) * t ** 2 +
					(3 * p1[axis] - p0[axis] - 3 * p2[axis] + p3[axis]) * t ** 3);
			return [mix(0), mix(1)];
		});
	});
}

/** A round shape, uneven as grown ones are. */
export function blob([x, y]: Point, wide: number, high: number, chance: () => number, corners = 14): Point[] {
	const ring = Array.from({ length: corners }, (_, at): Point => {
		const turn = (at / corners) * 2 * Math.PI;
		const reach = 0.82 + chance() * 0.36;
		return [x + Math.cos(turn) * wide * reach, y + Math.sin(turn) * high * reach];
	});
	return smooth([...ring, ring[0] ?? origin], 4);
}

/** Both banks of a line of a given width, as one outline. */
export function banks(points: readonly Point[], width: (part: number) => number): Point[] {
	const sides = points.map(([x, y], at) => {
		const [ax, ay] = points[Math.max(at - 1, 0)] ?? origin;
		const [bx, by] = points[Math.min(at + 1, points.length - 1)] ?? [x, y];
		const length = Math.hypot(bx - ax, by - ay) || 1;
		const half = width(at / points.length) / 2;
		const [dx, dy] = [(-(by - ay) / length) * half, ((bx - ax) / length) * half];
		return { left: [x + dx, y + dy] as Point, right: [x - dx, y - dy] as Point };
	});
	return [...sides.map(({ left }) => left), ...sides.map(({ right }) => right).reverse()];
}
