import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { Area, Box } from '#domains/cities/area.ts';
import { type Outline, outlineOf } from '#domains/cities/area-outline.ts';
import type { SeenGround } from '#domains/cities/see-districts.ts';

export type ShownGround = { outline: Outline; names: string[]; areas: FeatureCollection; box: Box };

/** Outlines for a picture, and the same as GeoJSON for the map. */
export function shownGround(ground: SeenGround | undefined): ShownGround | undefined {
	if (!ground?.box) return undefined;
	const { area, districts, box } = ground;
	const feature = (geometry: Area, properties: Record<string, string | boolean>) => ({
		type: 'Feature' as const,
		geometry: geometry as MultiPolygon,
		properties
	});
	return {
		outline: outlineOf([...(area ? [area] : []), ...districts.map((each) => each.area)]),
		names: districts.map(({ name }) => name),
		box,
		areas: {
			type: 'FeatureCollection',
			features: [
				...(area ? [feature(area, { isStrong: true })] : []),
				...districts.map((each) => feature(each.area, { label: each.name }))
			]
		}
	};
}
