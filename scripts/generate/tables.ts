import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { closeDatabase, openDatabase, pool } from '#server/db.ts';
import { migrate } from '#server/migrate.ts';
import { startEmbedded } from '#server/postgres/start-embedded.ts';

const root = path.resolve(import.meta.dirname, '../..');
const codegen = path.join(root, 'node_modules/kysely-codegen/dist/cli/bin.js');

/** The types of all tables, read from a new database that only the migrations made. */
export async function generateTables(): Promise<string> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'cairn-tables-'));
	const server = await startEmbedded({ dataFolder: folder, settings: { fsync: 'off' } });
	try {
		openDatabase(server.connectionString, 2);
		await migrate(pool()).finally(closeDatabase);
		return describeTables(server.connectionString, path.join(folder, 'tables.ts'));
	} finally {
		await server.stop();
		rmSync(folder, { recursive: true });
	}
}

function describeTables(url: string, file: string): string {
	const options = [
		'--dialect',
		'postgres',
		'--url',
		url,
		'--camel-case',
		'--include-pattern',
		'public.*',
		'--out-file',
		file
	];
	const { status, stderr } = spawnSync(process.execPath, [codegen, ...options], {
		encoding: 'utf8',
		cwd: root
	});
	if (status !== 0) throw new Error(`kysely-codegen failed:\n${stderr}`);
	return readFileSync(file, 'utf8');
}
