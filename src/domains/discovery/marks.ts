import type { Cover } from './cell.ts';
import { firstDayOfWeek, firstUndatedStep, never, startOfDay, utcDay } from './moment.ts';
import type { Wish } from './wish.ts';

/** A group is met by any of its marks; a search asks for every group. `count` = how many are listed under it. */
export type Group = { marks: string[]; count: number };
/** How many stand in a step of the list: a week, or a part of what has no date. */
export type StepCount = { step: number; count: number };
/** One look into the list: what has these marks and its moment within. */
export type Look = { query: string; from: Date; to: Date };
type Way = { groups: Group[]; anyTime: boolean; now: Date };
/** The list as a whole: its steps, how many it holds, and what o'clock it is. */
type List = { steps: StepCount[]; all: number; now: Date };

/** The facets of a wish as marks. */
export function facetMarks(wish: Wish, cityIds: string[]): string[][] {
	const under = (letter: string, values: readonly string[]) => values.map((value) => `@${letter}.${value}`);
	return [
		under('k', wish.kinds),
		under('m', wish.modes),
		under('p', wish.costs),
		under('c', cityIds),
		under('d', wish.districts),
		under('o', wish.organisation === '' ? [] : [wish.organisation]),
		under('l', wish.languages),
		under('t', wish.skills),
		under('t', wish.topics),
		under('a', wish.accessible ? ['1'] : [])
	].filter((marks) => marks.length > 0);
}

export const cellMarks = ({ level, numbers }: Cover): string[] =>
	numbers.map((number) => `@q${level}.${number}`);

/** More than so many are not looked at together: a week is gone through by its days then, a day by its hours. */
const mostInLook = 1500;
/** Whoever has seen so many has enough; the rest is looked at only if the guess was wrong. */
const enough = 5000;

/**
 * The looks that find everything, the earliest first, by the next time of each; with `anyTime` by any of its times: whoever
 * needs the first thousand stops after a few of them, however common the words are.
 */
export function looksFor(groups: Group[], { steps, all, now }: List, anyTime = false): Look[] {
	const way = { groups, anyTime, now };
	const parts = groups.map(({ count }) => Math.min(1, count / Math.max(all, 1)));
	const rarest = Math.min(1, ...parts);
	const together = parts.reduce((product, part) => product * part, 1);
	// Between what they have in common by chance and the most that they can have: words and places go together.
	const likely = Math.max(Math.sqrt(rarest * together), rarest / 3);
	let seen = 0;
	return steps.flatMap(({ step, count }) => {
		if (step >= firstUndatedStep) return [undatedLook(way, step)];
		const many = seen > enough ? 0 : likely * count;
		seen += together * count;
		if (many <= mostInLook) return [weekLook(way, step)];
		return many <= daysLeft(step, now) * mostInLook || anyTime
			? dayLooks(way, step)
			: hourLooks(way, step, many);
	});
}

/** Of a week: what is listed under it stands in these, for hardly anything of the past is still going on. */
const daysLeft = (week: number, now: Date): number =>
	Math.min(Math.max(firstDayOfWeek(week + 1) - utcDay(now), 1), 7);

/** As much of the list has all of these facets that walking along it finds them sooner than looking them up. */
const commonPart = 0.25;

/** The facets to walk by, where none of them is rare; undefined = look them up. */
export function walkFor(facets: Group[], all: number): string[][] | undefined {
	const part = facets.reduce((product, { count }) => product * Math.min(1, count / Math.max(all, 1)), 1);
	return part >= commonPart ? facets.map(({ marks }) => marks) : undefined;
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

const hour = 3_600_000;
/** Of a day most takes place within a few hours: those hold two or three times as many as others. */
const inHours = mostInLook / 3;

/**
 * What began on the days that are past is seldom still going on: they are one look. Quiet hours are
 * looked at together, for each look goes to every word once more.
 */
function hourLooks({ groups, now }: Way, week: number, many: number): Look[] {
	const monday = firstDayOfWeek(week);
	const today = Math.min(Math.max(utcDay(now), monday), monday + 6);
	const marked = groups.map(({ marks }) => anyOf(marks, `${week}/`));
	const look = (times: string, from: Date, to: Date) => ({ query: [times, ...marked].join(' & '), from, to });
	const past = Array.from({ length: today - monday }, (_, at) => `${monday + at}`);
	const hours = (7 - past.length) * 24;
	const size = Math.max(1, Math.floor((inHours * hours) / many));
	const blocks = Array.from({ length: Math.ceil(hours / size) }, (_, at) => {
		const first = today * 24 + at * size;
		return Array.from({ length: Math.min(size, hours - at * size) }, (_, next) => first + next);
	});
	return [
		...(past.length === 0 ? [] : [look(anyOf(past, 'd'), startOfDay(monday), startOfDay(today))]),
		...blocks.map((block) => {
			const [from = 0, to = 0] = [block[0], block.at(-1)];
			return look(anyOf(block.map(String), 'h'), new Date(from * hour), new Date((to + 1) * hour));
		})
	];
}

/** Its next time, or any of its times. */
const eitherWay = (anyTime: boolean, query: (sign: string) => string): string =>
	anyTime ? `((${query('')}) | (${query('o')}))` : query('');

/** What a facet is called to whom it is counted for. Organisations are not counted: they are too many. */
export const facetLetters: Readonly<Record<string, string>> = {
	k: 'kind',
	m: 'mode',
	p: 'cost',
	l: 'language',
	c: 'city',
	d: 'district',
	t: 'skill',
	a: 'accessible'
};

const queryOf = (groups: Group[], within: string): string =>
	groups.length === 0 ? quoted(`${within}@*`) : groups.map(({ marks }) => anyOf(marks, within)).join(' & ');

const anyOf = (marks: string[], within: string): string =>
	`(${marks.map((mark) => quoted(within + mark)).join(' | ')})`;

/** A lexeme in PostgreSQL's `tsquery` syntax. */
export const quoted = (lexeme: string): string => `'${lexeme.replace(/[\\']/g, '$&$&')}'`;
