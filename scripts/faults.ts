// npm run faults [-- NAME] [--seed N]: kills server and database in full, as `npm test` does in short.
// The same seed kills at the same points of the work.
import { claimFaults } from '../tests/faults/claims.ts';

const seedAt = process.argv.indexOf('--seed');
const seed = seedAt > 0 ? Number(process.argv[seedAt + 1]) : Math.floor(Math.random() * 2 ** 31);
const names = process.argv
	.slice(2)
	.filter((arg, at, all) => !arg.startsWith('--') && all[at - 1] !== '--seed');

const faults = {
	claims: () => claimFaults({ learners: 25, links: 20, kills: 50, seed })
};

let failed = false;
for (const [name, run] of Object.entries(faults)) {
	if (names.length > 0 && !names.includes(name)) continue;
	const { problems, ...counts } = await run();
	process.stdout.write(`${name} (seed ${seed}): ${JSON.stringify(counts)}\n`);
	for (const problem of problems) process.stdout.write(`  ${problem}\n`);
	failed ||= problems.length > 0;
}
process.exit(failed ? 1 : 0);
