import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { together } from '#server/together.ts';
import { type Area, boxesOf } from './area.ts';
import { citiesNamed, commonTimeZone } from './cards.sql.server.ts';
import { boxOf, type Cell, type Cover, coverOf, coverOfCell } from './cell.ts';
import type { Search } from './found.sql.server.ts';
import { cellMarks, facetMarks, type Group, type Look, looksFor, quoted, walkFor } from './marks.ts';
import { dayIn, startOfDay, utcDay, weekday, weekOfDay } from './moment.ts';
import { knownNumbers } from './numbers.sql.server.ts';
import { meantBy } from './typo.ts';
import type { Wish } from './wish.ts';
import { alikeWords, type AskedWord, askedWords } from './words.sql.server.ts';

export type LookedUp = { search: Search; meant: string | undefined };

/**
 * Makes of a wish what the list can be asked. `asOf` is when the visitor opened the first page of it; `within` narrows it
 * to a part of the map besides.
 */
export async function lookUp(wish: Wish, language: string, asOf: Date, within?: Cell): Promise<LookedUp> {
	const [{ sayings, meant }, cities, days] = await Promise.all([
		together(['discovery words', wish.q, language, wish.exact], () => said(wish, language)),
		wish.cities.length === 0 ? [] : citiesNamed(db(), wish.cities),
		daysOf(wish, asOf)
	]);
	// A city that is not there has nothing; it must not come to mean every city.
	const cityIds = wish.cities.length > 0 && cities.length === 0 ? ['none'] : cities.map(({ id }) => id);
	const marks = facetMarks(wish, cityIds);
	const [area, inside] = [coverOfAreas(wish.areas), within && coverOfCell(within)];
	const { counts, steps, ...numbers } = await knownNumbers(db(), {
		marks: ['@*', ...marks.flat()],
		days,
		from: weekOfDay(utcDay(asOf)) - 1,
		area,
		within: inside
	});
	const areas = [areaGroup(area, numbers.inArea), areaGroup(inside, numbers.inside)];
	const all = counts.get('@*') ?? 0;
	const facets = marks.map((any) => ({
		marks: any,
		count: any.reduce((sum, mark) => sum + (counts.get(mark) ?? 0), 0)
	}));
	const groups = [...sayings.map(groupOf), ...facets, ...areas.flat()];
	const isFacetsOnly = sayings.length === 0 && wish.areas.length === 0 && !within && !days;
	const { age, open, near } = wish;
	return {
		meant,
		search: {
			looks: looksFor(groups, { steps, all, now: now() }, days !== undefined).filter((look) =>
				isWithin(look, days)
			),
			walk: isFacetsOnly ? walkFor(facets, all) : undefined,
			now: now(),
			asOf,
			days,
			areas: [wish.areas, within ? [areaOf(within)] : []].filter((any) => any.length > 0),
			age,
			open,
			rank: sayings.map((word) => anyForm(word)).join(' & '),
			near,
			nearest: wish.sort === 'near' || (wish.sort === undefined && wish.q === ''),
			except: undefined
		}
	};
}

const areaOf = (cell: Cell): Area => ({ shape: 'box', box: boxOf(cell) });
const coverOfAreas = (areas: Area[]): Cover | undefined =>
	areas.length === 0 ? undefined : coverOf(areas.flatMap(boxesOf));

/** The cells that hold an area, and what the map has counted in them. */
const areaGroup = (cover: Cover | undefined, count: number): Group[] =>
	cover ? [{ marks: cellMarks(cover), count }] : [];

const formsOf = ({ word, stems, related, longer }: AskedWord): string[] => [
	...new Set([word, ...stems, ...related, ...longer.map((each) => each.word)])
];
const anyForm = (word: AskedWord): string => `(${formsOf(word).map(quoted).join(' | ')})`;

/** Clocks of places are up to 14 hours from UTC. */
const isWithin = ({ from, to }: Look, days: Search['days']): boolean =>
	!days || (to > startOfDay(days.from - 1) && from < startOfDay(days.to + 2));

/** A stem leads to more than the word itself: how many more is guessed. */
const groupOf = (word: AskedWord): Group => ({
	marks: formsOf(word),
	count: word.longer.reduce((sum, { count }) => sum + count, Math.max(word.count, 20) * 1.5)
});

const said = async ({ q, exact }: Wish, language: string) =>
	corrected(await askedWords(db(), q, language), language, exact);

/** Words without meaning fall away beside others; words that nothing is listed under give way to what was meant. */
async function corrected(
	words: AskedWord[],
	language: string,
	isExact: boolean
): Promise<{ sayings: AskedWord[]; meant: string | undefined }> {
	const telling = words.filter(({ isStop }) => !isStop);
	const sayings = telling.length > 0 ? telling : words;
	const isUnknown = ({ isKnown, longer }: AskedWord) => !isKnown && longer.length === 0;
	if (!sayings.some(isUnknown)) return { sayings, meant: undefined };
	const better = await Promise.all(
		sayings.map(async (asked) => {
			if (!isUnknown(asked)) return asked.word;
			return meantBy(asked.word, await alikeWords(db(), asked.word))?.shown;
		})
	);
	if (!better.every((word) => word !== undefined)) return { sayings, meant: undefined };
	const meant = better.join(' ');
	if (isExact) return { sayings, meant };
	const read = await askedWords(db(), `${meant} `, language);
	return { sayings: read.map((word) => ({ ...word, longer: [] })), meant };
}

export async function daysOf({ when, from, to, cities }: Wish, asOf: Date): Promise<Search['days']> {
	if (!when)
		return from === undefined && to === undefined
			? undefined
			: { from: from ?? 0, to: Math.max(to ?? 80_000, from ?? 0) };
	return spanOf(when, await todayIn(cities, asOf));
}

/** The day on the calendar of the one city that is asked for, else on that of most. */
export async function todayIn(cities: string[], at: Date): Promise<number> {
	const [city] = cities.length === 1 ? await citiesNamed(db(), cities) : [];
	return dayIn(at, city?.timeZone ?? (await together(['discovery zone'], () => commonTimeZone(db()))));
}

/** Today alone; Saturday and Sunday, from today on while they last; the next seven days; the next thirty. */
export function spanOf(when: NonNullable<Wish['when']>, today: number): { from: number; to: number } {
	if (when === 'today') return { from: today, to: today };
	if (when === 'week') return { from: today, to: today + 6 };
	if (when === 'month') return { from: today, to: today + 29 };
	const sunday = today + 7 - weekday(today);
	return { from: Math.max(today, sunday - 1), to: sunday };
}
