import path from 'node:path';
import { comparePaths } from '#domains/credentials/compare-paths.ts';
import { loadShippedFrameworks } from '#domains/frameworks/load-shipped.ts';
import { config } from '#server/config.ts';
import { pool } from '#server/db.ts';
import { keepWorking } from '#server/keep-working.ts';
import { onStop } from '#server/lifecycle.ts';
import { openBaseMap } from '#server/map/base-map.ts';
import { openGround } from '#server/open-ground.ts';
import { root } from '#server/root.ts';
import { demoWelcome, loadDemo } from './demo/load-demo.ts';
import { worker } from './worker.ts';

const demoStreets = path.join(root, 'src/demo/petrana.pmtiles');

/** Everything that must stand before the first request is answered. */
export async function start(): Promise<void> {
	const { isDemo, origin, worker: place } = config();
	comparePaths();
	await openBaseMap(isDemo ? demoStreets : undefined);
	await openGround(config(), { lock: true });
	await loadShippedFrameworks();
	if (isDemo) {
		await loadDemo();
		process.stdout.write(`${demoWelcome(origin)}\n`);
	}
	if (place === 'in-process') await startWork();
}

/** Background jobs, until the process ends. */
export async function startWork(): Promise<void> {
	const working = await keepWorking(pool(), worker);
	onStop('worker', () => working.stop());
}
