import type { Rates } from '../contest.ts';
import { machine, round, tableOf, type Report } from '../report.ts';

/** The keys are stable; see bench/README.md. `more` are those of one bench alone. */
export function reportOf(
	name: string,
	rates: Rates,
	rows: readonly [string, string][],
	more: Readonly<Record<string, number>> = {}
): Report {
	const { cpu, cores, node } = machine();
	const json = {
		bench: name,
		ops: Math.round(rates.median('ours')),
		peerOps: Math.round(rates.median('peer')),
		peerRatio: round(rates.ratio('ours', 'peer'), 1),
		rawOps: Math.round(rates.median('raw')),
		rawRatio: round(rates.ratio('ours', 'raw'), 3),
		generalPathRatio: round(rates.ratio('general', 'peer'), 1),
		...more,
		cpu,
		cores,
		node
	};
	const lines = rows.map(([contender, words]) => [
		words,
		Math.round(rates.median(contender)).toLocaleString('en'),
		`${(1e6 / rates.median(contender)).toFixed(0)} µs`,
		`${rates.ratio(contender, 'peer').toFixed(1)} ×`,
		`${(rates.ratio(contender, 'raw') * 100).toFixed(0)} %`
	]);
	const table = tableOf([['', 'per second', 'each', 'peer', 'raw'], ...lines]);
	return {
		json,
		table: `${table}\n\n${cpu}, ${cores} cores, Node ${node}; medians of rounds taken in turns, per second on one core`
	};
}
