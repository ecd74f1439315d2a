// npm run start:worker: does background jobs until it is told to stop. Any number may run on one database; without
// DATABASE_URL it works beside the Cairn of the data folder.
import { comparePaths } from '#domains/credentials/compare-paths.ts';
import { config } from '#server/config.ts';
import { log } from '#server/log.ts';
import { openGround } from '#server/open-ground.ts';
import { endProcess } from '../src/entry/stop.ts';
import { startWork } from '../src/start.ts';

let stopping = false;

/** What is under way is finished first. A start that is under way too: nothing closes cleanly while it opens. */
async function stop(reason: string, code: number, started: Promise<unknown>): Promise<void> {
	if (stopping) return;
	stopping = true;
	log.info({ reason }, 'The worker is stopping');
	await Promise.allSettled([started]);
	endProcess(reason, code);
}

async function start(): Promise<void> {
	comparePaths();
	await openGround(config(), { lock: false });
	await startWork();
	log.info('The worker is ready');
}

const started = Promise.resolve().then(start);
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop(signal, 0, started));
process.on('unhandledRejection', (error) =>
	log.error({ err: error }, 'A promise was rejected and nobody listened')
);
started.catch((error: unknown) => {
	log.error({ err: error }, 'The worker could not start');
	process.stderr.write(`${(error as Error).message}\n`);
	endProcess('a failed start', 1);
});
