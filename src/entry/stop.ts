import type { EventEmitter } from 'node:events';
import { log } from '#server/log.ts';
import type { Entry } from './serve.ts';

/** Requests may finish that long; then their connections are cut. */
const patience = 20_000;
/** What stops after them (jobs, the pool, PostgreSQL) must have ended by then. */
const failSafe = 25_000;

/** TERM and Ctrl-C: finish what is under way, then let everything that registered itself close. */
export function stopOnSignals(entry: Entry): void {
	let stopping = false;
	const stop = async (reason: string) => {
		// npm passes a Ctrl-C on that reached us already: the second one is no hurry of anybody's.
		if (stopping) return;
		stopping = true;
		log.info({ reason }, 'Cairn is stopping');
		setTimeout(() => process.exit(1), failSafe).unref();
		const cut = setTimeout(() => entry.server.closeAllConnections(), patience);
		await entry.stop();
		clearTimeout(cut);
		// Whoever listens ends the process when everything is closed (src/server/lifecycle.ts).
		const listeners: EventEmitter = process;
		if (!listeners.emit('sveltekit:shutdown', reason)) process.exit();
	};
	process.on('SIGTERM', () => void stop('SIGTERM'));
	process.on('SIGINT', () => void stop('SIGINT'));
	process.on('unhandledRejection', (error) =>
		log.error({ err: error }, 'A promise was rejected and nobody listened')
	);
	process.on('uncaughtException', (error) => {
		log.error({ err: error }, 'An error that nobody caught; Cairn ends, since its state is unsure');
		process.exitCode = 1;
		void stop('uncaughtException');
	});
}
