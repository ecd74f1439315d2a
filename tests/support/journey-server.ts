// The built app on a new, empty data folder, for the journeys. Their data comes from the demonstration and from
// what the journeys make themselves.
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startEmbedded } from '#server/postgres/start-embedded.ts';

const root = path.resolve(import.meta.dirname, '../..');
const dataFolder = path.join(root, '.data/journeys');

if (existsSync(dataFolder)) {
	// a run that was killed may have left its server behind
	const left = await startEmbedded({ dataFolder });
	await left.stop();
	rmSync(dataFolder, { recursive: true });
}
Object.assign(process.env, {
	PORT: process.env.CAIRN_JOURNEY_PORT ?? '4173',
	CAIRN_DATA: dataFolder,
	CAIRN_DEMO: 'on',
	CAIRN_LOG: process.env.CAIRN_LOG ?? 'error'
});
// A developer's own settings must not decide what the journeys see.
for (const name of ['CAIRN_ORIGIN', 'DATABASE_URL', 'DATABASE_REPLICA_URL', 'SMTP_URL', 'CAIRN_FILES'])
	process.env[name] = '';
await import('../../src/main.ts');
