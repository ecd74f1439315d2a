import * as polyclip from 'polyclip-ts';
import { type Area, isFlat, isInside, type Polygon, type Position, type Ring } from './area.ts';
import { crossingOf } from './crossing.ts';
import type { Feature } from './read-geojson.ts';
import { refuseArea } from './refuse-area.ts';

export type WholeArea = { name: string; label: string; area: Area; isMended: boolean };

/** More corners than this cannot be mended while somebody waits. */
const mostMendable = 10_000;

/**
 * An area that can be relied on: rings closed, no border across itself, cut at the antimeridian (RFC 7946, 3.1.9). What
 * can be mended without guessing is mended; the rest is refused by name.
 */
export function wholeArea({ name, label, polygons }: Feature): WholeArea {
	const parts = polygons.map((polygon) => wholePolygon(polygon, label));
	const coordinates = parts.flatMap((part) => part.polygons);
	return {
		name,
		label,
		area: { type: 'MultiPolygon', coordinates },
		isMended: parts.some(({ isMended }) => isMended)
	};
}

function wholePolygon(given: Polygon, label: string): { polygons: Polygon[]; isMended: boolean } {
	const [border, ...holes] = given.map((ring) => unrolled(closed(ring), label));
	if (!border || border.length < 4 || isFlat(border)) return refuseArea('corners', { feature: label });
	const beside = holes.filter((ring) => ring.length >= 4 && !isFlat(ring)).map((ring) => near(ring, border));
	for (const hole of beside)
		if (!hole.some((place) => isInside(border, place))) refuseArea('hole', { feature: label });
	const { polygons, isMended } = uncrossed([border, ...beside], label);
	return { polygons: polygons.flatMap((polygon) => cut(polygon, label)), isMended };
}

/** Ends where it begins, and no corner twice in a row. */
function closed(ring: Ring): Ring {
	const corners = ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1]?.[0] || y !== ring[at - 1]?.[1]);
	const [first] = corners;
	const last = corners.at(-1);
	if (!first || !last) return [];
	return first[0] === last[0] && first[1] === last[1] ? corners : [...corners, first];
}

/** Each corner on the near side of the one before, so that a border across the antimeridian goes on past 180°. */
function unrolled(ring: Ring, label: string): Ring {
	let before = ring[0]?.[0] ?? 0;
	const near = ring.map(([lng, lat]): Position => {
		before = rounded(lng + Math.round((before - lng) / 360) * 360);
		return [before, lat];
	});
	if (near.length > 0 && near[0]?.[0] !== near.at(-1)?.[0]) refuseArea('round', { feature: label });
	return near;
}

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** A hole on the same turn of the earth as its border. */
function near(hole: Ring, border: Ring): Ring {
	const turns = [0, 360, -360, 720, -720];
	const turn = turns.find((by) => hole.some(([lng, lat]) => isInside(border, [lng + by, lat]))) ?? 0;
	return moved(hole, turn);
}
const moved = (ring: Ring, by: number): Ring =>
	by === 0 ? ring : ring.map(([lng, lat]): Position => [rounded(lng + by), lat]);

function uncrossed(polygon: Polygon, label: string): { polygons: Polygon[]; isMended: boolean } {
	const crossing = crossingOf(polygon);
	if (crossing.kind === 'none') return { polygons: [polygon], isMended: false };
	if (crossing.kind === 'tangled') return refuseArea('tangled', { feature: label });
	const mended = clipped(polygon, () => polyclip.union([polygon]));
	if (!mended || mended.length === 0 || mended.some((each) => crossingOf(each).kind !== 'none')) {
		const [lng, lat] = crossing.near;
		return refuseArea('crossing', { feature: label, place: `${lat}, ${lng}` });
	}
	return { polygons: mended, isMended: true };
}

const count = (polygon: Polygon): number => polygon.reduce((sum, ring) => sum + ring.length, 0);

/** The library cannot do everything; undefined = it could not. */
function clipped(polygon: Polygon, clip: () => Polygon[]): Polygon[] | undefined {
	if (count(polygon) > mostMendable) return undefined;
	try {
		return clip().map((each) => each.map((ring) => ring.map(([x, y]): Position => [rounded(x), rounded(y)])));
	} catch {
		return undefined;
	}
}

/** The pieces of a polygon on each turn of the earth, brought home between −180° and 180°. */
function cut(polygon: Polygon, label: string): Polygon[] {
	const lngs = polygon[0]?.map(([lng]) => lng) ?? [];
	const [west, east] = [lngs.reduce((a, b) => Math.min(a, b)), lngs.reduce((a, b) => Math.max(a, b))];
	if (west >= -180 && east <= 180) return [polygon];
	if (east - west >= 360) return refuseArea('round', { feature: label });
	return [-720, -360, 0, 360, 720].flatMap((turn) => {
		if (east <= turn - 180 || west >= turn + 180) return [];
		const pieces = clipped(polygon, () => polyclip.intersection([polygon], [worldFrom(turn - 180)]));
		if (!pieces) return refuseArea('tangled', { feature: label });
		return pieces.map((piece) => piece.map((ring) => moved(ring, -turn)));
	});
}

const worldFrom = (west: number): Polygon => [
	[
		[west, -90],
		[west + 360, -90],
		[west + 360, 90],
		[west, 90],
		[west, -90]
	]
];
