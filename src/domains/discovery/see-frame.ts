import { seeCities } from '#domains/cities/see-city.ts';
import { type Area, boxesOf, type Point } from './area.ts';
import type { Box } from './cell.ts';
import { seeCatalogue } from './see-catalogue.ts';
import { isWish, type Wish } from './wish.ts';

/** A town with what lies around it. */
const town = { km: 2 };
const around = { km: 8 };
const looked = 60;
/** Where nobody has said anything yet. */
const europe: Box = { west: -11, south: 35, east: 31, north: 60 };

/**
 * The part of the earth that a map opens at: the areas of a wish, else its surroundings, its cities, what it finds; for a
 * wish for anything, the cities of this installation. East lies beyond 180° where the box crosses the antimeridian.
 */
export async function seeFrame(wish: Wish, language: string): Promise<Box> {
	if (wish.areas.length > 0) return frameOf(wish.areas);
	if (wish.near) return frameOf([circle(wish.near, around.km)]);
	const cities = await seeCities();
	const meant = cities.filter(({ slug, id }) => wish.cities.includes(slug) || wish.cities.includes(id));
	if (meant.length > 0) return frameOfCities(meant);
	if (!isWish(wish) && cities.length > 0) return frameOfCities(cities);
	const { items } = await seeCatalogue(wish, { limit: looked, language, withCounts: false });
	const places = items.flatMap(({ lng, lat }) => (lng === null || lat === null ? [] : [{ lng, lat }]));
	return places.length === 0 ? europe : frameOf(places.map((place) => circle(place, 1)));
}

/** The part of the earth that holds these cities. */
export const frameOfCities = (cities: readonly Point[]): Box =>
	frameOf(cities.map((city) => circle(city, town.km)));

const circle = ({ lng, lat }: Point, km: number): Area => ({ shape: 'circle', centre: { lng, lat }, km });

/** The narrowest box around all of them, on a globe: what is left out is the widest gap between two. */
export function frameOf(areas: Area[]): Box {
	const boxes = areas.flatMap((area) => {
		const [first, second] = boxesOf(area);
		if (!first) return [];
		return second ? [{ ...first, east: second.east + 360 }] : [first];
	});
	const [west, east] = shortestSpan(boxes);
	return {
		west,
		east,
		south: Math.min(...boxes.map(({ south }) => south)),
		north: Math.max(...boxes.map(({ north }) => north))
	};
}

function shortestSpan(boxes: Box[]): [number, number] {
	const sorted = [...boxes].sort((one, other) => one.west - other.west);
	const first = sorted[0]?.west ?? -180;
	let reached = sorted[0]?.east ?? 180;
	let gap = { wide: -Infinity, west: first, east: reached };
	for (const { west, east } of sorted.slice(1)) {
		if (west - reached > gap.wide) gap = { wide: west - reached, west, east: reached + 360 };
		reached = Math.max(reached, east);
	}
	const outside = first + 360 - reached;
	if (outside <= 0) return [-180, 180];
	return gap.wide > outside ? [gap.west, gap.east] : [first, reached];
}
