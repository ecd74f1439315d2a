import { seeMonth, seeNextMonth, seeToday } from '#domains/discovery/see-month.ts';
import { dayOfText } from '#domains/discovery/moment.ts';
import type { Wish } from '#domains/discovery/wish.ts';
import { writeWish } from '#domains/discovery/wish-address.ts';
import type { Language } from '#ui/language.ts';
import { monthAfter, shownMonth } from './shown-month.ts';

/** How far one can leaf, in months from now. */
const furthest = { back: -12, on: 36 };

/** The month in the address, or the one that we are in. */
export async function viewMonth(wish: Wish, asked: string, lang: Language) {
	const today = await seeToday(wish);
	const now = today.slice(0, 7);
	const isSound =
		dayOfText(`${asked}-01`) !== undefined &&
		asked >= monthAfter(now, furthest.back) &&
		asked <= monthAfter(now, furthest.on);
	const month = isSound ? asked : now;
	const query = writeWish(wish);
	const at = (more: string) => `/${lang}/activities?${[query, more].filter((part) => part !== '').join('&')}`;
	const days = await seeMonth(month, wish, lang);
	const isEmpty = days.every(({ total }) => total.count === 0);
	const later = isEmpty ? await seeNextMonth(month, monthAfter(now, furthest.on), wish, lang) : undefined;
	const shown = shownMonth({ month, days, today, later }, lang, {
		day: (date) => at(`from=${date}&to=${date}`),
		month: (other) => at(`view=month&month=${other}`)
	});
	const ends = {
		previous: month > monthAfter(now, furthest.back),
		next: month < monthAfter(now, furthest.on)
	};
	return {
		...shown,
		previous: ends.previous ? shown.previous : undefined,
		next: ends.next ? shown.next : undefined
	};
}
