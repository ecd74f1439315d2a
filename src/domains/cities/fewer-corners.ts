import type { MultiPolygon } from 'geojson';
import type { Objects, Topology } from 'topojson-specification';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import { type Area, countPoints, isFlat, type Polygon } from './area.ts';

/** What a page can carry: all areas of a city together. */
const mostShown = 2500;

/**
 * The same areas with fewer corners, for showing. Neighbours keep the border that they share: corners fall away by how
 * much they say (Visvalingam), once for both sides.
 */
export function withFewerCorners(areas: readonly Area[]): Area[] {
	const points = areas.reduce((sum, area) => sum + countPoints(area), 0);
	if (points <= mostShown) return [...areas];
	const objects = Object.fromEntries(areas.map((area, at) => [String(at), area as MultiPolygon]));
	const weighed = presimplify(topology(objects) as Topology<Objects<object>>);
	const plain = simplify(weighed, quantile(weighed, mostShown / points));
	return areas.map((area, at) => {
		const object = plain.objects[String(at)];
		const shown = object ? feature(plain, object) : undefined;
		const geometry = shown?.type === 'Feature' ? shown.geometry : undefined;
		const kept = geometry?.type === 'MultiPolygon' ? withoutSlivers(geometry.coordinates as Polygon[]) : [];
		return kept.length > 0 ? { type: 'MultiPolygon', coordinates: kept } : area;
	});
}

const withoutSlivers = (polygons: Polygon[]): Polygon[] =>
	polygons
		.map((rings) => rings.filter((ring) => ring.length >= 4 && !isFlat(ring)))
		.filter(([border]) => border !== undefined);
