import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { citiesNamed } from './cards.sql.server.ts';
import type { Count } from './catalogue.ts';
import { lookUp, todayIn } from './look-up.ts';
import { dayOfText, textOfDay } from './moment.ts';
import { everywhereScope } from './pyramid.ts';
import { daysCounted, daysOfFound, type DayCount } from './search.sql.server.ts';
import { anything, isWish, type Wish } from './wish.ts';

/** A date as `2027-05-08`, and how many activities take place on it; `isOver` = at least so many. */
export type MonthDay = { date: string; total: Count };

/** A search is counted of its soonest activities only. */
const mostSearched = 2000;

/** What is on in a month (`2027-05`), day by day, as the calendars of the places have it. Past days stay empty. */
export async function seeMonth(
	month: string,
	wish: Partial<Wish> = {},
	language = 'en'
): Promise<MonthDay[]> {
	const from = dayOfText(`${month}-01`);
	if (from === undefined) return [];
	const to = lastDayOf(from);
	const { counts, isOver } = await countsBetween(from, to, wish, language);
	const byDay = new Map(counts.map(({ day, count }) => [day, count]));
	return Array.from({ length: to - from + 1 }, (_, at) => {
		return { date: textOfDay(from + at), total: { count: byDay.get(from + at) ?? 0, isOver } };
	});
}

/** The first month after `month` in which something is on, up to `last`; undefined = none. */
export async function seeNextMonth(
	month: string,
	last: string,
	wish: Partial<Wish> = {},
	language = 'en'
): Promise<string | undefined> {
	const [here, there] = [month, last].map((each) => dayOfText(`${each}-01`));
	if (here === undefined || there === undefined) return undefined;
	const { counts } = await countsBetween(lastDayOf(here) + 1, lastDayOf(there), wish, language);
	const days = counts.filter(({ count }) => count > 0).map(({ day }) => day);
	return days.length === 0 ? undefined : textOfDay(Math.min(...days)).slice(0, 7);
}

/** Today where the visitor looks, as `2027-05-08`. */
export const seeToday = async (wish: Partial<Wish> = {}): Promise<string> =>
	textOfDay(await todayIn(wish.cities ?? [], now()));

function lastDayOf(first: number): number {
	const date = new Date(first * 86_400_000);
	return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / 86_400_000;
}

async function countsBetween(from: number, to: number, wish: Partial<Wish>, language: string) {
	const { when: _when, from: _from, to: _to, ...whole } = { ...anything, ...wish };
	const isPlain = !isWish({ ...whole, cities: [] }) && whole.cities.length <= 1;
	return isPlain
		? { counts: await plainCounts(whole.cities, from, to), isOver: false }
		: searchedCounts({ ...whole, from, to }, language);
}

async function plainCounts(cities: string[], from: number, to: number): Promise<DayCount[]> {
	const [city] = cities.length === 0 ? [{ id: everywhereScope }] : await citiesNamed(db(), cities);
	return city ? daysCounted(db(), city.id, { from, to }) : [];
}

async function searchedCounts(wish: Wish & { from: number; to: number }, language: string) {
	const { search } = await lookUp(wish, language, now());
	const { counts, found } = await daysOfFound(db(), search, { from: wish.from, to: wish.to }, mostSearched);
	return { counts, isOver: found >= mostSearched };
}
