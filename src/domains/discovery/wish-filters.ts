import type { Wish } from './wish.ts';

/** What a visitor can ask for and take back, one by one; the names that their addresses use, and `place` for any area. */
export const filterNames = [
	'q',
	'when',
	'place',
	'city',
	'district',
	'mode',
	'kind',
	'topic',
	'skill',
	'age',
	'language',
	'cost',
	'accessible',
	'open',
	'organisation'
] as const;
export type FilterName = (typeof filterNames)[number];

/** The filters that are lists of values. */
export const listOf = {
	city: 'cities',
	district: 'districts',
	mode: 'modes',
	kind: 'kinds',
	topic: 'topics',
	skill: 'skills',
	language: 'languages',
	cost: 'costs'
} as const satisfies Partial<Record<FilterName, keyof Wish>>;
export type ListName = keyof typeof listOf;

export const isListName = (name: string): name is ListName => Object.hasOwn(listOf, name);

export function isOn(wish: Wish, name: FilterName): boolean {
	if (isListName(name)) return wish[listOf[name]].length > 0;
	if (name === 'when') return wish.when !== undefined || wish.from !== undefined || wish.to !== undefined;
	if (name === 'place') return wish.areas.length > 0;
	if (name === 'age') return wish.age !== undefined;
	return name === 'q' || name === 'organisation' ? wish[name] !== '' : wish[name];
}

export const filtersOn = (wish: Wish): FilterName[] => filterNames.filter((name) => isOn(wish, name));

/** The same wish, one filter taken back. */
export function without(wish: Wish, name: FilterName): Wish {
	if (isListName(name)) return { ...wish, [listOf[name]]: [] };
	const { when, from, to, near, age, ...rest } = wish;
	const dated = { ...(when ? { when } : {}), ...known('from', from), ...known('to', to) };
	const placed = near ? { near } : {};
	const aged = known('age', age);
	if (name === 'when') return { ...rest, ...placed, ...aged };
	if (name === 'place') return { ...rest, ...dated, ...aged, areas: [] };
	if (name === 'age') return { ...rest, ...dated, ...placed };
	if (name === 'q') return { ...wish, q: '', exact: false };
	return { ...wish, [name]: name === 'organisation' ? '' : false };
}

const known = (name: 'from' | 'to' | 'age', value: number | undefined) =>
	value === undefined ? {} : { [name]: value };

/** The same wish, one value of a list taken back. */
export const withoutValue = (wish: Wish, name: ListName, value: string): Wish => ({
	...wish,
	[listOf[name]]: wish[listOf[name]].filter((each) => each !== value)
});
