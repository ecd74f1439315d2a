import { testLaw } from './law-test.ts';

const act = 'src/domains/badges/publish-badge.ts';
const sql = 'src/domains/badges/badges.sql.server.ts';

testLaw('cairn/law-7-act', {
	refused: [
		['a transaction in an action', act, `export const a = (db: Db) => db.transaction().execute(b);`],
		['a transaction in the queries', sql, `export const a = (db: Db) => db.startTransaction();`],
		['BEGIN as a tag', sql, 'export const a = sql`begin`;'],
		['BEGIN as a text', 'src/server/jobs.ts', `export const a = client.query('BEGIN');`],
		['a transaction in a script', 'scripts/seed.ts', `export const a = db.transaction();`]
	],
	accepted: [
		['act itself', 'src/server/act.ts', `export const a = db.transaction();`],
		['migrating', 'src/server/migrate.ts', 'export const a = sql`begin`;'],
		['a query about beginnings', sql, 'export const a = sql`select begins_at from sessions`;']
	]
});

testLaw('cairn/law-7-sql', {
	refused: [
		['a query in an action', act, `export const a = (trx: Trx) => trx.selectFrom('badges');`],
		[
			'a query in a route',
			'src/routes/a/+page.server.ts',
			`export const load = () => db.insertInto('badges');`
		],
		['kysely in an action', act, `import { sql } from 'kysely';`],
		['a driver in the entry', 'src/worker.ts', `import pg from 'pg';`],
		['a query in a script', 'scripts/mend.ts', `export const a = db.updateTable('badges');`]
	],
	accepted: [
		[
			'a query in its room',
			sql,
			`import { sql } from 'kysely'; export const a = (trx: Trx) => trx.deleteFrom('badges').where(sql.ref('id'));`
		],
		[
			'a type of kysely',
			act,
			`import type { Transaction } from 'kysely'; export type A = Transaction<object>;`
		],
		['the ground', 'src/server/audit.ts', `export const a = (trx: Trx) => trx.insertInto('audit');`],
		['a migration', 'migrations/2026-01-01-start.ts', `import { sql } from 'kysely'; export const up = sql;`],
		['seeding', 'scripts/seed-activities.ts', `export const a = db.insertInto('activities');`],
		['a test', 'src/domains/badges/publish-badge.test.ts', `export const a = db.selectFrom('badges');`]
	]
});
