import type pg from 'pg';
import { activityMaker, columns, type SeedActivity } from './activities.ts';
import { copyInto } from './copy.ts';
import { makeNetwork, type Network } from './network.ts';
import { randomFrom } from './random.ts';

export type SeedSize = { activities: number; cities: number; seed: number };

/** Writes a made-up network, as its organisers would have published it. The read tables are for `rebuildDiscovery`. */
export async function seedNetwork(pool: pg.Pool, size: SeedSize, at: number): Promise<void> {
	const random = randomFrom(size.seed);
	const network = makeNetwork(size, random, at);
	await copyPlaces(pool, network);
	const make = activityMaker(network, random, at, size.activities);
	const part = 20_000;
	// While one part is on its way the next is made.
	let copied = Promise.resolve();
	for (let begin = 0; begin < size.activities; begin += part) {
		const made = Array.from({ length: Math.min(part, size.activities - begin) }, (_, index) =>
			make(begin + index)
		);
		await copied;
		copied = copyActivities(pool, made);
	}
	await copied;
	await pool.query(
		'analyze activities, activity_texts, activity_sessions, activity_badges, organisations, cities'
	);
}

/** References are checked at once for each row: the activities are there before what hangs on them. */
async function copyActivities(pool: pg.Pool, made: SeedActivity[]): Promise<void> {
	const copy = (table: keyof typeof columns, rows: SeedActivity['texts']) =>
		copyRows(pool, table, columns[table], rows);
	await copy(
		'activities',
		made.map(({ activity }) => activity)
	);
	await Promise.all([
		copy(
			'activity_texts',
			made.flatMap(({ texts }) => texts)
		),
		copy(
			'activity_sessions',
			made.flatMap(({ sessions }) => sessions)
		),
		copy(
			'activity_badges',
			made.map(({ badge }) => badge)
		)
	]);
}

async function copyPlaces(pool: pg.Pool, { cities, organisations }: Network): Promise<void> {
	await copyRows(
		pool,
		'cities',
		'id,slug,name,languages,time_zone,lng,lat',
		cities.map((city) => [
			city.id,
			city.slug,
			city.name,
			`{${[...new Set([city.language, 'en'])].join(',')}}`,
			city.zone,
			city.lng,
			city.lat
		])
	);
	await copyRows(
		pool,
		'organisations',
		'id,city_id,name,kind,verified_at',
		organisations.map(({ id, city, name }) => [id, city.id, name, 'organisation', '2026-01-01T00:00:00Z'])
	);
	await copyRows(
		pool,
		'badges',
		'id,organisation_id,current_version',
		organisations.map(({ id, badgeId }) => [badgeId, id, 1])
	);
	await copyRows(
		pool,
		'badge_versions',
		'badge_id,version,organisation_id,language,name,description,criteria,badge_type,image_seed',
		organisations.map(({ id, badgeId, name, city }) => {
			return [badgeId, 1, id, city.language, name, name, name, 'participation', badgeId];
		})
	);
}

async function copyRows(
	pool: pg.Pool,
	table: string,
	names: string,
	rows: (string | number | boolean | null)[][]
) {
	const copying = await copyInto(pool, table, names);
	for (const row of rows) await copying.row(row);
	await copying.close();
}
