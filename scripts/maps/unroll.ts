import type { Feature, Geometry, MultiLineString, Position } from 'geojson';

/**
 * The packages draw on a globe: a ring goes on from 180° to −180°. On a flat map it goes on past 180°, and the tiles bring
 * what lies beyond back to the other side.
 */
export function unrolled(feature: Feature): Feature {
	const { geometry } = feature;
	if (geometry.type === 'Polygon')
		return { ...feature, geometry: { ...geometry, coordinates: rings(geometry.coordinates) } };
	if (geometry.type !== 'MultiPolygon') return feature;
	return { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map(rings) } };
}

function rings([outside = [], ...holes]: Position[][]): Position[][] {
	const first = around(walk(outside));
	const middle = middleOf(first);
	return [first, ...holes.map((hole) => near(walk(hole), middle))];
}

function walk(points: Position[]): Position[] {
	let [before = 0] = points[0] ?? [];
	return points.map(([lng = 0, lat = 0]) => {
		before = lng + Math.round((before - lng) / 360) * 360;
		return [before, lat];
	});
}

/** Around a pole a ring does not come back to where it began; it is closed by way of the pole. */
function around(ring: Position[]): Position[] {
	const [first, last] = [ring[0], ring.at(-1)];
	if (!first || !last || Math.abs((first[0] ?? 0) - (last[0] ?? 0)) < 180) return ring;
	const pole = (first[1] ?? 0) < 0 ? -90 : 90;
	return [...ring, [last[0] ?? 0, pole], [first[0] ?? 0, pole], first];
}

const middleOf = (ring: Position[]): number => {
	const lngs = ring.map(([lng = 0]) => lng);
	return (Math.min(...lngs) + Math.max(...lngs)) / 2;
};

function near(ring: Position[], middle: number): Position[] {
	const shift = Math.round((middle - middleOf(ring)) / 360) * 360;
	return ring.map(([lng = 0, lat = 0]) => [lng + shift, lat]);
}

/** Lines are cut where they jump to the other side of the map. */
export function cutLines({ coordinates }: MultiLineString): Geometry {
	const pieces = coordinates.flatMap((points) => {
		const found: Position[][] = [[]];
		points.forEach((point, at) => {
			if (at > 0 && Math.abs((point[0] ?? 0) - (points[at - 1]?.[0] ?? 0)) > 180) found.push([]);
			found.at(-1)?.push(point);
		});
		return found.filter((piece) => piece.length > 1);
	});
	return { type: 'MultiLineString', coordinates: pieces };
}
