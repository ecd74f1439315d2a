import { type Area, boxOf } from './area.ts';

/** Areas as lines of a small picture: no map, but the shape by which people know their place. */
export type Outline = { width: number; height: number; paths: string[] };

const size = 400;

/** North is up; a degree of longitude is as much narrower as it is there. */
export function outlineOf(areas: readonly Area[]): Outline {
	const [west, south, east, north] = boxOf(areas);
	const narrower = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const scale = size / Math.max((east - west) * narrower, north - south, 1e-9);
	const at = (value: number) => Number(value.toFixed(1));
	const point = ([lng = 0, lat = 0]: readonly number[]) =>
		`${at((lng - west) * narrower * scale)} ${at((north - lat) * scale)}`;
	return {
		width: Math.max(1, Math.ceil((east - west) * narrower * scale)),
		height: Math.max(1, Math.ceil((north - south) * scale)),
		paths: areas.map(({ coordinates }) =>
			coordinates
				.flat()
				.map((ring) => `M${ring.map(point).join('L')}Z`)
				.join('')
		)
	};
}
