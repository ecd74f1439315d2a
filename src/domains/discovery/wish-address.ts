import { addressPart } from './address-part.ts';
import type { Area, Point } from './area.ts';
import { textOfDay } from './moment.ts';
import { most, readWish, valuesOf, type Wish } from './wish.ts';
import { isListName, listOf, type ListName } from './wish-filters.ts';

/**
 * A wish as people may read it in an address: `q=chess&kind=course,club&from=2027-05-08`, always in the same order and
 * without what is not asked. `readWish` reads it back. Empty for a wish for anything.
 */
export function writeWish(wish: Wish): string {
	const area = wish.areas[0];
	return [
		addressPart('q', wish.q),
		addressPart('when', wish.when),
		...(wish.when ? [] : [addressPart('from', dayText(wish.from)), addressPart('to', dayText(wish.to))]),
		addressPart('near', wish.near && pair(wish.near)),
		...(area ? [areaPart(area)] : []),
		...(Object.keys(listOf) as ListName[]).map((name) => addressPart(name, wish[listOf[name]].join(','))),
		addressPart('age', wish.age),
		addressPart('accessible', wish.accessible && 1),
		addressPart('open', wish.open && 1),
		addressPart('organisation', wish.organisation),
		addressPart('exact', wish.exact && 1),
		addressPart('sort', wish.sort)
	]
		.filter((each) => each !== '')
		.join('&');
}

const dayText = (day: number | undefined) => (day === undefined ? undefined : textOfDay(day));
const rounded = (degrees: number): string => String(Math.round(degrees * 1e5) / 1e5);
const pair = ({ lng, lat }: Point): string => `${rounded(lat)},${rounded(lng)}`;

function areaPart(area: Area): string {
	if (area.shape === 'circle') return addressPart('radius', area.km);
	if (area.shape === 'outline') return addressPart('area', area.points.map(pair).join(' '));
	const { west, south, east, north } = area.box;
	return addressPart('box', [west, south, east, north].map(rounded).join(','));
}

/** A part of an address that was left out; or, of the words, shortened. */
export type Misread = { name: string; isCut: boolean };

/** Everything of an address that `readWish` left out, so that a page can say so. */
export function misreadIn(address: URLSearchParams): Misread[] {
	const understood = new URLSearchParams(writeWish(readWish(address)));
	const leftOut = [...new Set(address.keys())].filter(
		(name) => known.has(name) && !isKept(name, address, understood)
	);
	const isCut = (address.get('q') ?? '').trim().length > most.typed;
	return [...(isCut ? [{ name: 'q', isCut }] : []), ...leftOut.map((name) => ({ name, isCut: false }))];
}

function isKept(name: string, address: URLSearchParams, understood: URLSearchParams): boolean {
	if (isListName(name)) {
		const kept = valuesOf(understood, name);
		return valuesOf(address, name).every((value) => kept.includes(value));
	}
	return (
		(address.get(name) ?? '') === '' || understood.has(name) || isMeantOtherwise(name, address, understood)
	);
}

const known = new Set([
	...Object.keys(listOf),
	...['when', 'from', 'to', 'near', 'radius', 'box', 'area', 'age', 'accessible', 'open', 'organisation'],
	'sort'
]);

/** One of several that say the same: dates beside `when`, a circle beside a box; and a no. */
function isMeantOtherwise(name: string, address: URLSearchParams, understood: URLSearchParams): boolean {
	if (name === 'from' || name === 'to') return understood.has('when');
	if (name === 'radius') return understood.has('box') || understood.has('area') || !address.get('near');
	if (name === 'box') return understood.has('area');
	return (
		['accessible', 'open'].includes(name) && ['0', 'off', 'false', 'no'].includes(address.get(name) ?? '')
	);
}
