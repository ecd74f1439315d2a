import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getMigrations } from 'better-auth/db/migration';
import type { KyselyPlugin } from 'kysely';
import { type Db, databaseOn, db, pool } from '#server/db.ts';
import { testGround } from '#support/ground.ts';
import { Browser, somebodySignedIn } from '#support/visits.ts';
import { seePerson } from './see-person.ts';
import { signIn } from './sign-in.ts';

process.env.CAIRN_DEMO = 'on';
let ground: { close(): Promise<void> };
before(async () => (ground = await testGround()));
after(() => ground.close());

const camel = (name: unknown) =>
	String(name).replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The library reads the catalogue beside all plugins, so its names come as they are stored; these are as we say them. */
const asWeSay: KyselyPlugin = {
	transformQuery: ({ node }) => node,
	transformResult: async ({ result }) => ({
		...result,
		rows: result.rows.map((row) => ({ ...row, table: camel(row.table), column: camel(row.column) }))
	})
};
const readingNames = (of: Db): Db =>
	new Proxy(of, {
		get: (target, name) => {
			if (name === 'withoutPlugins') return () => target.withoutPlugins().withPlugin(asWeSay);
			const value: unknown = Reflect.get(target, name, target);
			return typeof value === 'function' ? (value.bind(target) as unknown) : value;
		}
	});

async function missing(): Promise<string[]> {
	const options = {
		...signIn().options,
		database: { db: readingNames(databaseOn(pool())), type: 'postgres' as const }
	};
	const { toBeCreated, toBeAdded, toBeAddedIndexes } = await getMigrations(options);
	return [
		...toBeCreated.map(({ table }) => table),
		...toBeAdded.flatMap(({ table, fields }) => Object.keys(fields).map((field) => `${table}.${field}`)),
		...toBeAddedIndexes.map(({ name }) => name)
	];
}

test('the library finds nothing to add to our tables', async () => {
	assert.deepEqual(await missing(), []);
	await (await signIn().$context).explicitSchemaCheck?.();
});

test('and it would say so if a column were missing', async () => {
	await pool().query('alter table sign_in_sessions rename column user_agent to agent');
	const found = await missing().finally(() =>
		pool().query('alter table sign_in_sessions rename column agent to user_agent')
	);
	assert.deepEqual(found, ['signInSessions.userAgent']);
});

test('a session that the library made is read by us, in one query', async () => {
	const { accountId, browser } = await somebodySignedIn();
	assert.deepEqual(await seePerson(browser.visit.cookie), { accountId, isOperator: false });
	const [cookie] = browser.cookies;
	assert.equal(cookie?.[0], '__Secure-cairn.session_token');
});

test('no cookie, a forged one and an ended session are nobody', async () => {
	const { accountId, browser } = await somebodySignedIn();
	const { cookie } = browser.visit;
	assert.equal(await seePerson(null), undefined);
	assert.equal(await seePerson(new Browser().visit.cookie), undefined);
	assert.equal(await seePerson(cookie.replace(/=./, '=#')), undefined);
	assert.equal(await seePerson(cookie.replace(/\..{5}/, '.AAAAA')), undefined);
	assert.equal(await seePerson(cookie.replace(/%3D$/, '')), undefined);
	await db()
		.updateTable('signInSessions')
		.set({ expiresAt: new Date(0) })
		.where('userId', '=', accountId)
		.execute();
	assert.equal(await seePerson(cookie), undefined);
});

test('neither network addresses nor readable tokens of mailed links are kept', async () => {
	await somebodySignedIn();
	const { rows } = await pool().query<{ ip_address: string | null }>(
		'select ip_address from sign_in_sessions'
	);
	assert.ok(rows.length > 0 && rows.every((row) => !row.ip_address));
});
