export type Place = { lng: number; lat: number };
/** West, south, east, north in degrees. */
export type Bounds = [west: number, south: number, east: number, north: number];
/** What a map shows: a box that it must hold, or a middle and a zoom (0 the world, 12 a town, 16 a street). */
export type View = { bounds: Bounds } | { centre: Place; zoom: number };

/** A pin with a name of its own: for few places. Thousands come as vector tiles (`crowd.ts`). */
export type Pin = Place & { id: string; label: string; href?: string };

/** West between -180 and 180 and east beyond it by less than a turn, as addresses of searches write it. */
export function homeBounds([west, south, east, north]: Bounds): Bounds {
	if (east - west >= 360) return [-180, south, 180, north];
	return [homeLng(west), south, homeLng(east), north];
}

export const homeLng = (lng: number): number =>
	lng >= -180 && lng <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
