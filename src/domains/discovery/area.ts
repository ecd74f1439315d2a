import type { Box } from './cell.ts';

export type Point = { lng: number; lat: number };
/** A part of the earth that a visitor means; a box or an outline may lie across the antimeridian. */
export type Area =
	| { shape: 'box'; box: Box }
	| { shape: 'circle'; centre: Point; km: number }
	| { shape: 'outline'; points: Point[] };

const kmPerDegree = 111.195;
const whole: Box = { west: -180, east: 180, south: -90, north: 90 };

/** One or two boxes, west before east in each, that hold the area. */
export function boxesOf(area: Area): Box[] {
	if (area.shape === 'box') return cut(area.box);
	if (area.shape === 'circle') return circleBoxes(area.centre, area.km);
	const points = unrolled(area.points);
	const [lngs, lats] = [points.map(({ lng }) => lng), points.map(({ lat }) => lat)];
	return cut({
		west: Math.min(...lngs),
		east: Math.max(...lngs),
		south: Math.min(...lats),
		north: Math.max(...lats)
	});
}

/** Cut at the antimeridian: from 170° to −170°, as from 170° to 190°, are two boxes. */
function cut(box: Box): Box[] {
	const { south, north } = box;
	const width = box.east >= box.west ? box.east - box.west : box.east - box.west + 360;
	if (width >= 360) return [{ ...whole, south, north }];
	const west = home(box.west);
	const east = west + width;
	if (east <= 180) return [{ west, east, south, north }];
	return [
		{ west, east: 180, south, north },
		{ west: -180, east: east - 360, south, north }
	];
}

const home = (lng: number): number =>
	lng >= -180 && lng <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;

function circleBoxes({ lng, lat }: Point, km: number): Box[] {
	const high = km / kmPerDegree;
	const [south, north] = [Math.max(lat - high, -90), Math.min(lat + high, 90)];
	const narrowest = Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180);
	const wide = narrowest < 0.01 ? 180 : high / narrowest;
	if (wide >= 180) return [{ ...whole, south, north }];
	return cut({ west: lng - wide, east: lng + wide, south, north });
}

/** Each point on the near side of the one before: an outline across the antimeridian goes on past 180°. */
export function unrolled(points: Point[]): Point[] {
	let before = points[0]?.lng ?? 0;
	return points.map(({ lng, lat }) => {
		const near = lng + Math.round((before - lng) / 360) * 360;
		before = near;
		return { lng: near, lat };
	});
}

/** Great-circle distance (haversine). */
export function kmBetween(one: Point, other: Point): number {
	const radians = (degrees: number) => (degrees * Math.PI) / 180;
	const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
	const across = half(one.lng, other.lng) * Math.cos(radians(one.lat)) * Math.cos(radians(other.lat));
	return 12_742 * Math.asin(Math.min(1, Math.sqrt(half(one.lat, other.lat) + across)));
}
