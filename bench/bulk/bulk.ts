// A badge for a hundred thousand people from a table, and for a million: awards a second, end to end into the database.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { Report } from '../report.ts';
import { openCity, type City } from './city.ts';
import { checkSome } from './check-some.ts';

type Figure = { awardsPerSecond: number; rssOverIdleMb: number };

/**
 * `--sizes 100000,1000000` says for how many people, half of whom have accounts and get the award into their passports;
 * `--check 200` how many of the largest batch are then verified by the peer library.
 */
export async function benchBulk(given: string[]): Promise<Report> {
	const { values } = parseArgs({
		args: given.filter((arg) => arg !== '--json' && arg !== 'bulk'),
		options: {
			sizes: { type: 'string', default: '100000,1000000' },
			check: { type: 'string', default: '200' }
		}
	});
	const sizes = values.sizes.split(',').map(Number);
	const city = await openCity(Math.max(...sizes) / 2);
	try {
		// What is compiled and opened once is not counted, as in a server that has been up for a while.
		await city.give(2000);
		const figures = new Map<number, Figure>();
		for (const size of sizes) figures.set(size, await measure(city, size));
		const verified = await checkSome(city.organisationId, Number(values.check));
		return report(figures, verified);
	} finally {
		await city.close();
	}
}

async function measure(city: City, size: number): Promise<Figure> {
	globalThis.gc?.();
	const idle = process.memoryUsage.rss();
	let most = idle;
	const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
	const since = performance.now();
	const given = await city.give(size);
	const seconds = (performance.now() - since) / 1000;
	clearInterval(watch);
	if (given !== size) throw new Error(`${given} of ${size} awards were given.`);
	return {
		awardsPerSecond: Math.round(size / seconds),
		rssOverIdleMb: Math.round((Math.max(most, process.memoryUsage.rss()) - idle) / 2 ** 20)
	};
}

function report(figures: ReadonlyMap<number, Figure>, verified: number): Report {
	const [first, ...further] = [...figures.values()];
	const last = further.at(-1) ?? first;
	const ratioMillion = last && first ? Number((first.awardsPerSecond / last.awardsPerSecond).toFixed(2)) : 1;
	const json = {
		awardsPerSecond: first?.awardsPerSecond ?? 0,
		rssOverIdleMb: Math.max(...[...figures.values()].map(({ rssOverIdleMb }) => rssOverIdleMb)),
		ratioMillion,
		verifiedByPeer: verified
	};
	const lines = [...figures].map(
		([size, { awardsPerSecond, rssOverIdleMb }]) =>
			`${size.toLocaleString('en').padStart(11)} ${String(awardsPerSecond).padStart(10)} ${String(rssOverIdleMb).padStart(12)}`
	);
	return {
		json,
		table: [
			'     awards   a second   MB over idle',
			...lines,
			'',
			`time per award, last / first: ${ratioMillion} (0.8 to 1.2) · ${verified} verified by @digitalbazaar/vc`,
			'aims: 3,000 a second, 300 MB over idle'
		].join('\n')
	};
}
