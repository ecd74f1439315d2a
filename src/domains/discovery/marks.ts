import { type Box, coverOf } from './cell.ts';
import { firstDayOfWeek, firstUndatedStep, never, startOfDay, utcDay } from './moment.ts';
import type { Wish } from './wish.ts';

/** A group is met by any of its marks; a search asks for every group. `count` = how many are listed under it. */
export type Group = { marks: string[]; count: number };
/** How many stand in a step of the list: a week, or a part of what has no date. */
export type StepCount = { step: number; count: number };
/** One look into the list: what has these marks and its moment within. */
export type Look = { query: string; from: Date; to: Date };
type Way = { groups: Group[]; anyTime: boolean };

/** The facets of a wish as marks. */
export function facetMarks(wish: Wish, cityIds: string[]): string[][] {
	const under = (letter: string, values: readonly string[]) => values.map((value) => `@${letter}.${value}`);
	return [
		under('k', wish.kinds),
		under('m', wish.modes),
		under('p', wish.costs),
		under('c', cityIds),
		under('o', wish.organisation === '' ? [] : [wish.organisation]),
		under('l', wish.languages),
		under('t', wish.skills),
		under('t', wish.topics),
		under('a', wish.accessible ? ['1'] : [])
	].filter((marks) => marks.length > 0);
}

export const areaMarks = (boxes: Box[]): string[] => {
	const cover = coverOf(boxes);
	return cover ? cover.numbers.map((number) => `@q${cover.level}.${number}`) : [];
};

/** A week in which more would be found is looked at day by day. */
const mostInLook = 1500;

/**
 * The looks that find everything, the earliest first, by the next time of each; with `anyTime` by any of its times: whoever needs the first thousand stops after a few of them, however
 * common the words are.
 */
export function looksFor(groups: Group[], steps: StepCount[], all: number, anyTime = false): Look[] {
	const way = { groups, anyTime };
	const part = Math.min(1, ...groups.map(({ count }) => count / Math.max(all, 1)));
	return steps.flatMap(({ step, count }) => {
		if (step >= firstUndatedStep) return [undatedLook(way, step)];
		return part * count > mostInLook ? dayLooks(way, step) : [weekLook(way, step)];
	});
}

const endOfTime = new Date(never.getTime() + 86_400_000);

const undatedLook = ({ groups }: Way, step: number): Look => ({
	query: queryOf(groups, `${step}/`),
	from: never,
	to: endOfTime
});

function weekLook({ groups, anyTime }: Way, week: number): Look {
	const first = firstDayOfWeek(week);
	const query = eitherWay(anyTime, (sign) => queryOf(groups, `${sign}${week}/`));
	return { query, from: startOfDay(first), to: startOfDay(first + 7) };
}

function dayLooks({ groups, anyTime }: Way, week: number): Look[] {
	const first = firstDayOfWeek(week);
	return Array.from({ length: 7 }, (_, at) => {
		const day = utcDay(startOfDay(first + at));
		const marked = groups.map(({ marks }) => eitherWay(anyTime, (sign) => anyOf(marks, `${sign}${week}/`)));
		const onDay = [quoted(`d${day}`), ...(anyTime ? [quoted(`o${day}`)] : [])].join(' | ');
		const query = [`(${onDay})`, ...marked].join(' & ');
		return { query, from: startOfDay(day), to: startOfDay(day + 1) };
	});
}

/** Its next time, or any of its times. */
const eitherWay = (anyTime: boolean, query: (sign: string) => string): string =>
	anyTime ? `((${query('')}) | (${query('o')}))` : query('');

const queryOf = (groups: Group[], within: string): string =>
	groups.length === 0 ? quoted(`${within}@*`) : groups.map(({ marks }) => anyOf(marks, within)).join(' & ');

const anyOf = (marks: string[], within: string): string =>
	`(${marks.map((mark) => quoted(within + mark)).join(' | ')})`;

/** A lexeme in PostgreSQL's `tsquery` syntax. */
export const quoted = (lexeme: string): string => `'${lexeme.replace(/[\\']/g, '$&$&')}'`;
