// The process of one contender. Its module prepares, and gives the function to be measured.
import { pathToFileURL } from 'node:url';
import type { Turn } from './contest.ts';

/** What a contender's module exports: one operation, told how many there were before. */
export type Prepare = () => Promise<(number: number) => Promise<void> | void>;

const { prepare } = (await import(pathToFileURL(process.argv[2] ?? '').href)) as { prepare: Prepare };
const operate = await prepare();
let number = 0;

/** Seconds of processor time of this whole process: its collector of garbage and its compiler work beside it. */
function processorSeconds(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
}

async function turn(seconds: number): Promise<Turn> {
	const start = processorSeconds();
	const before = number;
	let now = start;
	while (now - start < seconds) {
		// Looking at the clock takes time too.
		for (let count = 0; count < 16; count++) await operate(number++);
		now = processorSeconds();
	}
	return { operations: number - before, seconds: now - start };
}

process.on('message', ({ seconds }: { seconds: number }) => {
	void turn(seconds).then((done) => process.send?.(done));
});
process.on('disconnect', () => process.exit());
process.send?.({ operations: 0, seconds: 0 });
