// Before the journeys: their data folder is made new. A run that was killed may have left its PostgreSQL on it.
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startEmbedded } from '#server/postgres/start-embedded.ts';

const dataFolder = path.resolve(import.meta.dirname, '../../.data/journeys');

if (existsSync(dataFolder)) {
	const left = await startEmbedded({ dataFolder });
	await left.stop();
	rmSync(dataFolder, { recursive: true });
}
