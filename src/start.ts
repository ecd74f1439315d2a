import { config } from '#server/config.ts';
import { pool } from '#server/db.ts';
import { startWorker } from '#server/jobs.ts';
import { onStop } from '#server/lifecycle.ts';
import { openGround } from '#server/open-ground.ts';
import { demoWelcome, loadDemo } from './demo/load-demo.ts';
import { worker } from './worker.ts';

/** Everything that must stand before the first request is answered. */
export async function start(): Promise<void> {
	const { isDemo, origin, worker: place } = config();
	await openGround(config(), { lock: true });
	if (isDemo) {
		await loadDemo();
		process.stdout.write(`${demoWelcome(origin)}\n`);
	}
	if (place === 'off') return;
	const runner = await startWorker(pool(), worker.jobs, worker.listeners, worker.crontab);
	onStop('worker', () => runner.stop());
}
