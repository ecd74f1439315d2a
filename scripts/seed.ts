// npm run seed -- --activities N --cities M [--seed S] [--add]: fills an empty database with a made-up network.
import { parseArgs } from 'node:util';
import { rebuildDiscovery } from '#domains/discovery/rebuild-discovery.ts';
import { seeCities } from '#domains/cities/see-city.ts';
import { config } from '#server/config.ts';
import { pool } from '#server/db.ts';
import { openGround } from '#server/open-ground.ts';
import { runCommand } from './command.ts';
import { seedNetwork } from './seed/seed-network.ts';

const { values } = parseArgs({
	options: {
		activities: { type: 'string', default: '10000' },
		cities: { type: 'string', default: '50' },
		seed: { type: 'string', default: '1' },
		add: { type: 'boolean', default: false }
	}
});

function numberOf(name: 'activities' | 'cities' | 'seed', most: number): number {
	const number = Number(values[name]);
	if (Number.isInteger(number) && number >= 1 && number <= most) return number;
	throw new Error(`Write --${name} as a whole number from 1 to ${most}.`);
}

await runCommand(async () => {
	const size = {
		activities: numberOf('activities', 10_000_000),
		cities: numberOf('cities', 10_000),
		seed: numberOf('seed', 2 ** 32 - 1)
	};
	await openGround(config(), { lock: false });
	if (!values.add && (await seeCities()).length > 0) {
		throw new Error('There is a city here already. To put made-up content beside what is there, add --add.');
	}
	const since = Date.now();
	await seedNetwork(pool(), size, Date.now());
	const seeded = Date.now();
	await rebuildDiscovery();
	const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
	return `${size.activities} activities in ${size.cities} cities: written in ${seconds(seeded - since)}, listed in ${seconds(Date.now() - seeded)}.`;
});
