import { type Area, boxOf, type Box } from './area.ts';
import { withFewerCorners } from './fewer-corners.ts';
import { readGeojson } from './read-geojson.ts';
import { refuseArea } from './refuse-area.ts';
import { type WholeArea, wholeArea } from './whole-area.ts';

export type ReadArea = { area: Area; areaShown: Area; box: Box };
export type ReadDistrict = ReadArea & { name: string };

/** The area of a city: everything in the file together. */
export function readArea(bytes: Uint8Array): ReadArea & { isMended: boolean } {
	const all = readGeojson(bytes).map(wholeArea);
	const area = joined(all);
	const [areaShown = area] = withFewerCorners([area]);
	return { area, areaShown, box: boxOf([area]), isMended: all.some(({ isMended }) => isMended) };
}

/** The districts of a city. Several areas of one name are one district. `mended`: the names of those that were. */
export function readDistricts(
	bytes: Uint8Array,
	nameField = ''
): { districts: ReadDistrict[]; mended: string[] } {
	const all = readGeojson(bytes, nameField).map(wholeArea);
	const named = new Map<string, WholeArea[]>();
	for (const each of all) {
		if (!each.name) refuseArea('name', { feature: each.label });
		const key = each.name.toLowerCase();
		named.set(key, [...(named.get(key) ?? []), each]);
	}
	const parts = [...named.values()];
	const areas = parts.map(joined);
	const shown = withFewerCorners(areas);
	const districts = areas.map((area, at) => ({
		name: parts[at]?.[0]?.name ?? '',
		area,
		areaShown: shown[at] ?? area,
		box: boxOf([area])
	}));
	return { districts, mended: all.flatMap(({ name, isMended }) => (isMended ? [name] : [])) };
}

const joined = (parts: readonly WholeArea[]): Area => ({
	type: 'MultiPolygon',
	coordinates: parts.flatMap(({ area }) => area.coordinates)
});
