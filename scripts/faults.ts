// npm run faults [-- NAME…] [--seed=N]: the kill tests in full. Without names, all of them; `npm test` runs short forms.
import { testServer } from '#support/database-server.ts';
import { batches } from '../tests/faults/batches.ts';
import { claims } from '../tests/faults/claims.ts';
import { demoLoad } from '../tests/faults/demo-load.ts';
import type { Fault } from '../tests/faults/fault.ts';
import { migrations } from '../tests/faults/migrations.ts';
import { uploads } from '../tests/faults/uploads.ts';
import { waitingList } from '../tests/faults/waiting-list.ts';

const faults: Record<string, Fault> = {
	batches,
	claims,
	'demo-load': demoLoad,
	migrations,
	uploads,
	'waiting-list': waitingList
};

const args = process.argv.slice(2);
const given = args.find((arg) => arg.startsWith('--seed='))?.slice('--seed='.length);
const seed = Number(given ?? Date.now() % 1_000_000);
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = names.filter((name) => !(name in faults));

/** True when nothing was wrong. */
async function runFault(name: string, fault: Fault): Promise<boolean> {
	const since = Date.now();
	process.stdout.write(`── ${name}\n`);
	const { problems, ...counts } = await fault.full(seed);
	for (const problem of problems) process.stdout.write(`  ${problem}\n`);
	const told = Object.entries(counts).map(([what, count]) => `${what} ${String(count)}`);
	const seconds = Math.round((Date.now() - since) / 1000);
	process.stdout.write(`${problems.length === 0 ? '✔' : '✖'} ${name}: ${told.join(', ')} (${seconds} s)\n`);
	return problems.length === 0;
}

async function runAll(): Promise<boolean> {
	process.stdout.write(`seed ${seed}\n`);
	const server = await testServer();
	process.env.CAIRN_TEST_DATABASE_URL = server.connectionString;
	process.env.CAIRN_LOG ??= 'error';
	let good = true;
	try {
		for (const [name, fault] of Object.entries(faults)) {
			if (names.length === 0 || names.includes(name)) good = (await runFault(name, fault)) && good;
		}
	} finally {
		await server.stop();
	}
	return good;
}

if (unknown.length > 0) {
	process.stderr.write(`There is no ${unknown.join(', ')}. Faults: ${Object.keys(faults).join(', ')}\n`);
	process.exit(1);
}
process.exit((await runAll()) ? 0 : 1);
