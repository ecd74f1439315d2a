import type pg from 'pg';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { seeCatalogue } from '#domains/discovery/see-catalogue.ts';
import { seeSimilar } from '#domains/discovery/see-similar.ts';
import { seeSuggestions } from '#domains/discovery/see-suggestions.ts';
import { seeTile } from '#domains/discovery/see-tile.ts';
import { readWish } from '#domains/discovery/wish.ts';
import { visitor } from '#server/actor.ts';
import type { Ask } from './measure.ts';

export type Cases = Record<string, Ask>;
type City = { slug: string; lng: number; lat: number };

const oneWord =
	'workshop photography scacchi Brotbacken robotics escalade šah costura cursus dancing teatro corso weekend kepimas'.split(
		' '
	);
const twoWords = [
	'street photography',
	'pane laboratorio',
	'first aid',
	'open chess',
	'Kurs Theater',
	'atelier cuisine',
	'young people',
	'taller teatro'
];
const typos = [
	'photograhpy',
	'roboitcs',
	'laboratrio',
	'Brotbakcen',
	'workshpo',
	'escallade',
	'gledalisce',
	'astronomya'
];
const beginnings = ['wor', 'photog', 'bro', 'as', 'labora', 'te'];
const filters = [
	'kind=course&cost=free',
	'mode=online&language=en',
	'kind=volunteering&accessible=1&open=1',
	'language=sl&kind=workshop,course',
	'cost=paid&age=15',
	'kind=internship&mode=hybrid&cost=paid'
];

/** What is asked at every size. The same questions, in the same order. */
export async function casesOf(pool: pg.Pool): Promise<Cases> {
	const { rows: cities } = await pool.query<City>('select slug, lng, lat from cities order by id');
	const { rows: ids } = await pool.query<{ id: string }>(
		'select activity_id as id from listed_activities order by md5(activity_id::text) limit 400'
	);
	const cityAt = (turn: number): City =>
		cities[(turn * turn + turn) % cities.length] ?? { slug: '', lng: 0, lat: 0 };
	const idAt = (turn: number): string => ids[turn % ids.length]?.id ?? '';
	const ask = (address: (turn: number) => string): Ask => {
		return (turn) => seeCatalogue(readWish(new URLSearchParams(address(turn))), { language: 'en' });
	};
	const of = (list: string[], name: string) => ask((turn) => `${name}${list[turn % list.length] ?? ''}`);
	return {
		'everything, by date': ask(() => ''),
		'one word': of(oneWord, 'q='),
		'two words': of(twoWords, 'q='),
		'a beginning': of(beginnings, 'q='),
		'a typo': of(typos, 'q='),
		filters: of(filters, ''),
		'a word in a city': ask((turn) => `q=${oneWord[turn % oneWord.length]}&city=${cityAt(turn).slug}`),
		'a city': ask((turn) => `city=${cityAt(turn).slug}`),
		'box and weekend': ask((turn) => `${boxAround(cityAt(turn), 0.08)}&${weekendIn(turn % 8)}`),
		'near here': ask((turn) => `near=${cityAt(turn).lat},${cityAt(turn).lng}&radius=10`),
		suggestions: (turn) => seeSuggestions(beginnings[turn % beginnings.length] ?? ''),
		'page of an activity': (turn) => Promise.all([seeActivity(visitor, idAt(turn)), seeSimilar(idAt(turn))]),
		...tileCases(cityAt)
	};
}

const boxAround = ({ lng, lat }: City, by: number): string =>
	`box=${lng - by},${lat - by},${lng + by},${lat + by}`;

function weekendIn(weeks: number): string {
	const saturday = (Math.floor(Date.now() / 86_400_000 / 7) + weeks + 1) * 7 + 2;
	const day = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
	return `from=${day(saturday)}&to=${day(saturday + 1)}`;
}

function tileCases(cityAt: (turn: number) => City): Record<string, Ask> {
	const tile = (z: number, address: string): Ask => {
		return (turn) => seeTile(tileAt(cityAt(turn), z), readWish(new URLSearchParams(address)));
	};
	const zooms = [2, 4, 6, 8, 10, 12, 13, 14, 15, 16];
	return {
		...Object.fromEntries(zooms.map((z) => [`tile ${z}`, tile(z, '')])),
		'tile 6, courses': tile(6, 'kind=course'),
		'tile 12, courses': tile(12, 'kind=course'),
		'tile 4, a word': tile(4, 'q=chess'),
		'tile 10, free this month': tile(10, 'cost=free&when=month'),
		'tile 14, a word': tile(14, 'q=workshop')
	};
}

function tileAt({ lng, lat }: City, z: number) {
	const side = 2 ** z;
	const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
	return { z, x: Math.floor(((lng + 180) / 360) * side), y: Math.floor(y * side) };
}
