// npm run bench -- NAME [--json] [--rounds=N] [--seconds=N]: prints a table, or one JSON object with stable keys.
import { benchIssue } from './issue/issue.ts';
import type { Bench, Given } from './report.ts';
import { benchVerify } from './verify/verify.ts';

const args = process.argv.slice(2);
const benches: Readonly<Record<string, Bench>> = {
	issue: benchIssue,
	verify: benchVerify,
	// It brings the app with it, so it is read only when it is asked for.
	bulk: async () => (await import('./bulk/bulk.ts')).benchBulk(args.slice(1)),
	discover: async () => (await import('./discover/discover.ts')).benchDiscover(args.slice(1)),
	serve: async (given) => (await import('./serve/serve.ts')).benchServe(given),
	weight: async (given) => (await import('./weight/weight.ts')).benchWeight(given)
};
const option = (name: string, otherwise: number): number =>
	Number(args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const name = args.find((arg) => !arg.startsWith('--')) ?? '';
const bench = benches[name];
if (!bench) {
	process.stderr.write(
		`npm run bench -- ${Object.keys(benches).join(' | ')} [--json] [--rounds=N] [--seconds=N]\n`
	);
	process.exit(1);
}
const given: Given = { rounds: option('rounds', 15), seconds: option('seconds', 0.4) };
const report = await bench(given);
process.stdout.write(args.includes('--json') ? `${JSON.stringify(report.json)}\n` : `${report.table}\n`);
process.exit(0);
