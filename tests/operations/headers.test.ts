// What stands around every answer: what browsers may do with it, and what others may keep of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { seePassport } from '#domains/passport/see-passport.ts';
import { setVisibility } from '#domains/passport/set-visibility.ts';
import { system } from '#server/actor.ts';
import { pool } from '#server/db.ts';
import { uploadFile } from '#server/files/upload-file.ts';
import { type Answer, type CairnProcess, startCairn } from '#support/cairn-process.ts';
import { aCredential } from '#support/credentials.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { password, somebodySignedIn } from '#support/visits.ts';

const origin = 'https://cairn.example';
let ground: Awaited<ReturnType<typeof testGround>>;
let cairn: CairnProcess;
let credential: Awaited<ReturnType<typeof aCredential>>;
let file: string;
before(async () => {
	ground = await testGround();
	const { actor, id } = await aLearner();
	credential = await aCredential(id);
	const [kept] = await seePassport(actor);
	await setVisibility(actor, { itemId: kept?.item.id, visibility: 'public' });
	const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#0f766e' } })
		.png()
		.toBuffer();
	file = (await uploadFile(system, { organisationId: credential.organisationId }, { bytes, name: 'a.png' }))
		.url;
	const { CAIRN_DATA = '', CAIRN_MASTER_KEY = '' } = process.env;
	const { connectionString = '' } = pool().options;
	const settings = { CAIRN_DATA, CAIRN_MASTER_KEY, DATABASE_URL: connectionString, CAIRN_ORIGIN: origin };
	cairn = await startCairn({ ...settings, CAIRN_WORKER: 'off' });
});
after(async () => {
	assert.equal(await cairn.stop(), 0);
	await ground.close();
});

const ask = (where: string, accept = 'text/html') => cairn.ask(where, { headers: { accept } });

function assertBase(where: string, { headers }: Answer): void {
	assert.equal(headers['x-content-type-options'], 'nosniff', where);
	assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin', where);
	assert.match(String(headers['strict-transport-security']), /^max-age=\d{8}/, where);
	assert.equal(headers['x-powered-by'], undefined);
	assert.equal(headers.server, undefined);
}

function directives({ headers }: Answer): Map<string, string> {
	const policy = String(headers['content-security-policy'] ?? '');
	return new Map(
		policy.split(';').map((part): [string, string] => {
			const [name = '', ...values] = part.trim().split(' ');
			return [name, values.join(' ')];
		})
	);
}

const isFramed = (answer: Answer): boolean =>
	directives(answer).get('frame-ancestors') !== "'none'" && answer.headers['x-frame-options'] !== 'DENY';

test('every page allows scripts of its own only, and no frame around it', async () => {
	const pages = [
		'/en',
		'/it/sign-in',
		'/en/verify',
		'/en/activities',
		'/en/nowhere',
		`/en/badges/${credential.badgeId}`
	];
	for (const where of pages) {
		const answer = await ask(where);
		assertBase(where, answer);
		const policy = directives(answer);
		assert.match(policy.get('script-src') ?? '', /^'self'( '(nonce-|sha256-)[^']+')*$/, where);
		for (const [name, value] of [
			...[
				['default-src', "'self'"],
				['object-src', "'none'"],
				['base-uri', "'none'"]
			],
			...[
				['form-action', "'self'"],
				['frame-ancestors', "'none'"]
			]
		]) {
			assert.equal(policy.get(name ?? ''), value, `${where}: ${name}`);
		}
	}
});

test('what is no page has its headers too, and cannot be framed', async () => {
	const { badgeId, credentialId, organisationId } = credential;
	const documents = [
		`/badges/${badgeId}.json`,
		`/credentials/${credentialId}.json`,
		`/organisations/${organisationId}/did.json`
	];
	const others = [
		'/',
		'/nowhere',
		'/robots.txt',
		'/sitemap.xml',
		'/healthz',
		'/%E0%A4%A',
		`/badges/${badgeId}/picture.svg`,
		file
	];
	for (const where of [...documents, ...others]) {
		const answer = await ask(where);
		assertBase(where, answer);
		assert.equal(isFramed(answer), false, where);
	}
	const script = /"([^"]+\/entry\/start[^"]+\.js)"/.exec((await ask('/en')).text)?.[1] ?? '';
	const asset = await ask(new URL(script, `${origin}/en`).pathname);
	assert.equal(asset.status, 200);
	assertBase(script, asset);
	for (const where of documents)
		assert.equal((await ask(where)).headers['access-control-allow-origin'], '*', where);
});

test('a file or picture that is opened by itself may run and load nothing', async () => {
	for (const where of [file, `/badges/${credential.badgeId}/picture.svg`]) {
		const answer = await ask(where);
		assert.equal(answer.status, 200);
		const policy = directives(answer);
		assert.deepEqual([policy.get('default-src'), policy.has('sandbox')], ["'none'", true], where);
	}
});

test('a credential is kept by nobody, since its holder may hide it any moment', async () => {
	const { headers } = await ask(`/credentials/${credential.credentialId}`, 'application/json');
	assert.deepEqual([headers['cache-control'], headers.vary], ['no-store', 'accept, Accept-Encoding']);
});

async function signIn(at: CairnProcess, from: string): Promise<{ cookies: string[]; page: Answer }> {
	const { email } = await somebodySignedIn();
	const signedIn = await at.ask('/en/sign-in?/password', {
		method: 'POST',
		headers: { origin: from, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
		body: new URLSearchParams({ email, password }).toString()
	});
	assert.equal(signedIn.status, 303);
	const cookies = signedIn.headers['set-cookie'] ?? [];
	const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
	return { cookies, page: await at.ask('/en/account', { headers: { accept: 'text/html', cookie } }) };
}

test('cookies belong to this site over https alone, and no script reads them; private pages are kept by nobody', async () => {
	const { cookies, page } = await signIn(cairn, origin);
	assert.ok(cookies.length > 0);
	for (const line of cookies) {
		assert.match(line, /; HttpOnly/i, line.split('=')[0]);
		assert.match(line, /; Secure/i, line.split('=')[0]);
		assert.match(line, /; SameSite=(Lax|Strict)/i, line.split('=')[0]);
	}
	assert.equal(page.status, 200);
	assert.equal(page.headers['cache-control'], 'private, no-store');
});
