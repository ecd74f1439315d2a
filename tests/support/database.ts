import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '#server/migrate.ts';
import { testServer } from './database-server.ts';

const root = path.resolve(import.meta.dirname, '../..');
const making = 7263; // advisory lock: one process makes the template, the others wait for it

export type TestDatabase = {
	connectionString: string;
	pool: pg.Pool;
	/** Drops the database; leaves the server, and stops it when this was its last user. */
	close(): Promise<void>;
};

/** A database of its own for one test file: a copy of a template that was migrated once. */
export async function testDatabase(): Promise<TestDatabase> {
	const server = await testServer();
	const admin = new pg.Client({ connectionString: server.connectionString });
	await admin.connect();
	const template = await migratedTemplate(admin, server.connectionString);
	const name = `test_${randomBytes(8).toString('hex')}`;
	await admin.query(`create database ${name} template ${template}`);
	const connectionString = inDatabase(server.connectionString, name);
	const pool = testPool(connectionString);
	return {
		connectionString,
		pool,
		async close() {
			await pool.end();
			await admin.query(`drop database if exists ${name} with (force)`);
			await admin.end();
			await server.stop();
		}
	};
}

/** A pool that stays calm when its database is dropped while a connection is still saying goodbye. */
export function testPool(connectionString: string, max = 10): pg.Pool {
	const pool = new pg.Pool({ connectionString, max });
	pool.on('connect', (client) => void client.on('error', () => undefined));
	return pool.on('error', () => undefined);
}

async function migratedTemplate(admin: pg.Client, connectionString: string): Promise<string> {
	const name = `template_${migrationsHash()}`;
	const exists = async () =>
		(await admin.query('select 1 from pg_database where datname = $1', [name])).rowCount !== 0;
	await admin.query('select pg_advisory_lock($1)', [making]);
	if (!(await exists())) {
		const unfinished = `${name}_unfinished`;
		await admin.query(`drop database if exists ${unfinished} with (force)`);
		await admin.query(`create database ${unfinished} template template0`);
		const pool = testPool(inDatabase(connectionString, unfinished), 2);
		await migrate(pool).finally(() => pool.end());
		await admin.query(`alter database ${unfinished} rename to ${name}`);
	}
	await admin.query('select pg_advisory_unlock($1)', [making]);
	return name;
}

/** Another set of migrations makes another template. */
function migrationsHash(): string {
	const hash = createHash('sha256').update(readFileSync(path.join(root, 'src/server/migrate.ts')));
	const folder = path.join(root, 'migrations');
	const files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
	for (const file of files.filter((entry) => entry.isFile()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
		hash.update(file.name).update(readFileSync(path.join(file.parentPath, file.name)));
	}
	return hash.digest('hex').slice(0, 16);
}

/** The same server, another database. */
export function inDatabase(connectionString: string, database: string): string {
	return connectionString.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${database}`);
}
