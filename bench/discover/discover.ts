// Search, map and an activity's page at growing sizes: how long 95 of 100 wait while 8 ask at once, and how that grows.
import { parseArgs } from 'node:util';
import { type Cases, casesOf } from './cases.ts';
import { measure, type Waits } from './measure.ts';
import { openServer } from './networks.ts';

type Figure = Waits & { ratioTo10k: number };
type Sizes = Record<string, Record<string, Figure>>;

/**
 * `--sizes 10000,100000,1000000` says how large, `--requests 200` how often each case is asked, `--only tile` which cases.
 * The networks are seeded once and kept in `.data/bench`, or on the server of DATABASE_URL.
 */
export async function benchDiscover(given: string[]): Promise<{ json: object; table: string }> {
	const { values } = parseArgs({
		args: given.filter((arg) => arg !== '--json' && arg !== 'discover'),
		options: {
			sizes: { type: 'string', default: '10000,100000,1000000' },
			requests: { type: 'string', default: '200' },
			only: { type: 'string', default: '' }
		}
	});
	const sizes = values.sizes.split(',').map(Number);
	const server = await openServer();
	const asked = new Map<number, Cases>();
	for (const size of sizes) asked.set(size, await server.with(size, casesOf));
	const names = Object.keys([...asked.values()][0] ?? {}).filter((name) => name.includes(values.only));
	const waits: Record<string, Record<string, Waits>> = {};
	// Sizes take turns at each question: a machine that others use is as busy for one as for the other.
	for (const name of names) {
		for (const [size, cases] of asked) {
			const ask = cases[name];
			if (!ask) continue;
			const wait = await server.with(size, () => measure(ask, Number(values.requests)));
			waits[size] = { ...waits[size], [name]: wait };
		}
	}
	await server.stop();
	const measured: Sizes = Object.fromEntries(
		sizes.map((size) => [String(size), compare(waits[size] ?? {}, waits[sizes[0] ?? 0])])
	);
	return { json: { sizes: measured, ...worst(measured) }, table: tableOf(measured) };
}

const compare = (
	waits: Record<string, Waits>,
	smallest: Record<string, Waits> = {}
): Record<string, Figure> =>
	Object.fromEntries(
		Object.entries(waits).map(([name, wait]) => [
			name,
			{ ...wait, ratioTo10k: rounded(wait.p95 / (smallest[name]?.p95 ?? wait.p95)) }
		])
	);

/** Below this, growth says how the machine breathes (docs/decisions/0086). */
const noticedMs = 10;

const rounded = (number: number): number => Math.round(number * 100) / 100;

function worst(measured: Sizes) {
	const all = Object.values(measured).flatMap((cases) => Object.entries(cases));
	const worstOf = (figures: number[]) => Math.max(0, ...figures);
	return {
		worstP95Ms: worstOf(all.map(([, { p95 }]) => p95)),
		worstRatioTo10k: worstOf(
			all.filter(([, { p95 }]) => p95 > noticedMs).map(([, { ratioTo10k }]) => ratioTo10k)
		),
		worstTileP95Ms: worstOf(all.filter(([name]) => name.startsWith('tile')).map(([, { p95 }]) => p95))
	};
}

function tableOf(measured: Sizes): string {
	const lines = Object.entries(measured).flatMap(([size, cases]) => [
		`\n${Number(size).toLocaleString('en')} activities, ms at 8 clients`.padEnd(44) + 'p50     p95   × 10 k',
		...Object.entries(cases).map(([name, { p50, p95, ratioTo10k }]) =>
			[
				name.padEnd(38),
				p50.toFixed(1).padStart(8),
				p95.toFixed(1).padStart(8),
				ratioTo10k.toFixed(2).padStart(9)
			].join('')
		)
	]);
	const { worstP95Ms, worstRatioTo10k, worstTileP95Ms } = worst(measured);
	return [
		...lines,
		'',
		`worst p95 ${worstP95Ms} ms (≤ 100) · worst tile ${worstTileP95Ms} ms (≤ 30) · worst ratio above ${noticedMs} ms ${worstRatioTo10k} (≤ 3)`
	].join('\n');
}
