import { config } from '#server/config.ts';
import { pool } from '#server/db.ts';
import { startWorker } from '#server/jobs.ts';
import { onStop } from '#server/lifecycle.ts';
import { openGround } from '#server/open-ground.ts';
import { worker } from './worker.ts';

/** Everything that must stand before the first request is answered. */
export async function start(): Promise<void> {
	const settings = config();
	await openGround(settings, { lock: true });
	if (settings.worker === 'off') return;
	const runner = await startWorker(pool(), worker.jobs, worker.listeners, worker.crontab);
	onStop('worker', () => runner.stop());
}
