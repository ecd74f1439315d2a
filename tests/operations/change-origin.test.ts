// A move to another address: what was issued before it still answers and verifies under the old one.
import assert from 'node:assert/strict';
import { verify } from '@cairn/credentials';
import { after, before, test } from 'node:test';
import { seePassport } from '#domains/passport/see-passport.ts';
import { setVisibility } from '#domains/passport/set-visibility.ts';
import { pool } from '#server/db.ts';
import { type CairnProcess, spawnCairn, startCairn } from '#support/cairn-process.ts';
import { aCredential } from '#support/credentials.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';

const old = 'https://cairn.example';
const now = 'https://moved.example';
let ground: Awaited<ReturnType<typeof testGround>>;
let issued: Awaited<ReturnType<typeof aCredential>>;
let text = '';
let settings: Record<string, string>;
before(async () => {
	ground = await testGround();
	const { actor, id } = await aLearner();
	issued = await aCredential(id);
	const [kept] = await seePassport(actor);
	text = kept?.credential.document ?? '';
	await setVisibility(actor, { itemId: kept?.item.id, visibility: 'public' });
	const { CAIRN_DATA = '', CAIRN_MASTER_KEY = '' } = process.env;
	const { connectionString = '' } = pool().options;
	settings = { CAIRN_DATA, CAIRN_MASTER_KEY, DATABASE_URL: connectionString, CAIRN_WORKER: 'off' };
});
after(() => ground.close());

async function run(script: string, given: Record<string, string>, ...args: string[]) {
	const { ended, lines } = spawnCairn(script, { ...settings, ...given }, args);
	return { code: await ended, said: lines.join('\n') };
}
const changeOrigin = (...args: string[]) => run('scripts/change-origin.ts', { CAIRN_ORIGIN: old }, ...args);

test('a start under another address is refused, and names the command', async () => {
	const { code, said } = await run('src/main.ts', { CAIRN_ORIGIN: now });
	assert.equal(code, 1);
	assert.match(
		said,
		/was made for https:\/\/cairn\.example.*npm run change-origin -- https:\/\/moved\.example/
	);
});

test('the command says what is wrong with an address, and changes nothing then', async () => {
	const wrong: [string[], RegExp][] = [
		[[], /Say where to/],
		[['moved.example'], /write the protocol and host only/],
		[['http://moved.example'], /https:\/\/ address/]
	];
	for (const [args, words] of wrong) {
		const { code, said } = await changeOrigin(...args);
		assert.equal(code, 1, said);
		assert.match(said, words);
	}
	const { code, said } = await changeOrigin(old);
	assert.deepEqual([code, /nothing was changed/.test(said)], [0, true]);
});

test('after the move both addresses answer, each in its own name', async (t) => {
	const { code, said } = await changeOrigin(`${now}/`);
	assert.equal(code, 0, said);
	for (const words of [/CAIRN_ORIGIN=https:\/\/moved\.example/, /Keep the old address/, /Passkeys/])
		assert.match(said, words);
	const cairn = await startCairn({ ...settings, CAIRN_ORIGIN: now });
	t.after(() => cairn.stop());
	await t.test('documents', () => documentsAnswer(cairn));
	await t.test('a stranger verifies what was issued before', () => strangerVerifies(cairn));
	await t.test('so does our own page, from the text and from the old link', () => ownPageVerifies(cairn));
	await t.test('pages lead to the new address', () => pagesMoved(cairn));
});

const ask = (cairn: CairnProcess, address: string, accept = 'application/json') => {
	const { host, pathname, search } = new URL(address);
	return cairn.ask(`${pathname}${search}`, { headers: { host, accept } });
};

async function documentsAnswer(cairn: CairnProcess): Promise<void> {
	const read = async (address: string) => {
		const { status, text: body } = await ask(cairn, address);
		assert.equal(status, 200, `${address}: ${body}`);
		return JSON.parse(body) as Record<string, unknown>;
	};
	const paths = {
		did: `/organisations/${issued.organisationId}/did.json`,
		badge: `/badges/${issued.badgeId}/versions/1`,
		list: new URL(
			(JSON.parse(text) as { credentialStatus: { statusListCredential: string }[] }).credentialStatus[0]
				?.statusListCredential ?? ''
		).pathname
	};
	for (const [origin, other] of [
		[old, now],
		[now, old]
	] as const) {
		const did = (at: string) => `did:web:${new URL(at).host}:organisations:${issued.organisationId}`;
		const document = await read(`${origin}${paths.did}`);
		assert.deepEqual([document.id, document.alsoKnownAs], [did(origin), [did(other)]]);
		assert.equal((await read(`${origin}/.well-known/did.json`)).id, `did:web:${new URL(origin).host}`);
		for (const path of [paths.badge, `${paths.badge}.json`])
			assert.equal((await read(origin + path)).id, origin + paths.badge);
		const list = await read(origin + paths.list);
		assert.deepEqual([list.id, list.issuer], [origin + paths.list, did(origin)]);
	}
	for (const suffix of ['', '.json']) {
		const credential = await read(`${old}/credentials/${issued.credentialId}${suffix}`);
		assert.equal(credential.id, `${old}/credentials/${issued.credentialId}`);
	}
}

async function strangerVerifies(cairn: CairnProcess): Promise<void> {
	const { verdict, checks } = await verify(text, {
		now: new Date(),
		fetch: async (url, { accept }) => {
			assert.ok(url.startsWith(`${old}/`), url);
			const { status, text: body } = await ask(cairn, url, accept);
			return { status, body };
		},
		trust: () => true
	});
	assert.equal(verdict, 'valid', JSON.stringify(checks));
}

async function ownPageVerifies(cairn: CairnProcess): Promise<void> {
	for (const given of [{ text }, { link: `${old}/credentials/${issued.credentialId}` }]) {
		const { status, text: page } = await cairn.ask('/en/verify?/check', {
			method: 'POST',
			headers: { origin: now, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
			body: new URLSearchParams(given).toString()
		});
		assert.equal(status, 200);
		assert.match(page, /This badge is true/);
		assert.doesNotMatch(page, /Could not check/);
	}
}

async function pagesMoved(cairn: CairnProcess): Promise<void> {
	const badge = await ask(cairn, `${old}/badges/${issued.badgeId}`, 'text/html');
	assert.deepEqual([badge.status, badge.headers.location], [303, `/en/badges/${issued.badgeId}`]);
	for (const path of ['/', '/en/verify?link=x', `/en/badges/${issued.badgeId}`]) {
		const moved = await ask(cairn, `${old}${path}`, 'text/html');
		assert.deepEqual([moved.status, moved.headers.location], [308, `${now}${path}`]);
		const elsewhere = await ask(cairn, `https://unknown.example${path}`, 'text/html');
		assert.notEqual(elsewhere.status, 308);
	}
}
