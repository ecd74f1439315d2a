import type { EventEmitter } from 'node:events';
import { log } from '#server/log.ts';
import type { Entry } from './serve.ts';

/** Requests may finish that long; then their connections are cut. */
const patience = 20_000;
/** What closes after them (jobs, the pool, PostgreSQL) must have ended by then. */
const failSafe = 25_000;

/** Lets everything that registered itself close, which then ends the process (src/server/lifecycle.ts). */
export function endProcess(reason: string, code: number): void {
	process.exitCode = code;
	setTimeout(() => process.exit(1), failSafe).unref();
	const listeners: EventEmitter = process;
	if (!listeners.emit('sveltekit:shutdown', reason)) process.exit();
}

/**
 * TERM and Ctrl-C: finish what is under way, then close everything. A start that is under way is finished first, since
 * nothing can be closed cleanly while it is being opened.
 */
export function stopOnSignals(entry: Entry, started: Promise<unknown>): void {
	let stopping = false;
	const stop = async (reason: string, code = 0) => {
		// npm passes a Ctrl-C on that reached us already: the second one is no hurry of anybody's.
		if (stopping) return;
		stopping = true;
		log.info({ reason }, 'Cairn is stopping');
		setTimeout(() => process.exit(1), failSafe).unref();
		const cut = setTimeout(() => entry.server.closeAllConnections(), patience);
		await Promise.allSettled([entry.stop(), started]);
		clearTimeout(cut);
		endProcess(reason, code);
	};
	process.on('SIGTERM', () => void stop('SIGTERM'));
	process.on('SIGINT', () => void stop('SIGINT'));
	process.on('unhandledRejection', (error) =>
		log.error({ err: error }, 'A promise was rejected and nobody listened')
	);
	process.on('uncaughtException', (error) => {
		log.error({ err: error }, 'An error that nobody caught; Cairn ends, since its state is unsure');
		void stop('uncaughtException', 1);
	});
}
