import assert from 'node:assert/strict';
import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { act } from '#server/act.ts';
import { type Actor, system, visitor } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { anOrganisation } from '#support/places.ts';
import { keepFile } from './keep-file.ts';
import { filesOnAccountLeft } from './on-account-left.ts';
import { openFile, seeFiles } from './open-file.ts';
import { fileStore } from './open-store.ts';
import { sweepFiles } from './sweep-files.ts';
import { uploadFile } from './upload-file.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
let bytes: Buffer;
before(async () => {
	ground = await testGround();
	bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#0f766e' } })
		.png()
		.toBuffer();
});
after(() => ground.close());

const upload = (actor: Actor, owner: Parameters<typeof uploadFile>[1]) =>
	uploadFile(actor, owner, { bytes, name: 'stone.png' });

async function storedKeys(): Promise<string[]> {
	const keys: string[] = [];
	for await (const { key } of fileStore().list()) keys.push(key);
	return keys;
}

async function age(key: string): Promise<void> {
	const { files } = config();
	assert.equal(files.kind, 'disk');
	if (files.kind === 'disk')
		await utimes(path.join(files.folder, key.slice(34, 36), key), new Date(0), new Date(0));
}

test('a member uploads for the organisation, and anybody can open it', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const sent = await upload(owner, { organisationId });
	assert.deepEqual([sent.url, sent.width, sent.height], [`/files/${sent.id}`, 900, 600]);
	assert.equal(sent.markdownUrl, `/files/${sent.id}#900x600`);
	const file = await openFile(sent.id);
	assert.equal(file.mediaType, 'image/png');
	assert.ok((await file.read()).length > 100);
});

test('a smaller width is drawn once and kept', async () => {
	const { id: accountId } = await anAccount();
	const { id } = await upload(person(accountId), { accountId });
	const [one, two] = await Promise.all([openFile(id, 320), openFile(id, 320)]);
	const [first, second] = await Promise.all([one.read(), two.read()]);
	assert.deepEqual(first, second);
	assert.equal((await sharp(first).metadata()).width, 320);
	assert.ok((await storedKeys()).includes(`${id}.w320`));
	assert.equal(one.name, 'stone.webp');
});

test('a document has no width, an unknown file is not found', async () => {
	const { id: accountId } = await anAccount();
	const pdf = { bytes: Buffer.from('%PDF-1.4\n%%EOF'), name: 'a.pdf' };
	const { id } = await uploadFile(person(accountId), { accountId }, pdf);
	await assert.rejects(openFile(id, 320), { code: 'not-found' });
	await assert.rejects(openFile(newId()), { code: 'not-found' });
});

test('visitors and people from elsewhere may not upload', async () => {
	const { id: organisationId } = await anOrganisation();
	const { owner: other } = await anOrganisation();
	const { id: accountId } = await anAccount();
	await assert.rejects(upload(visitor, { organisationId }), { code: 'sign-in-needed' });
	await assert.rejects(upload(other, { organisationId }), { code: 'not-allowed' });
	await assert.rejects(upload(other, { accountId }), { code: 'not-allowed' });
});

test('what fails leaves no row', async () => {
	const { id: accountId } = await anAccount();
	const sent = { bytes: Buffer.from('GIF89a?'), name: 'x.gif' };
	await assert.rejects(uploadFile(person(accountId), { accountId }, sent), { code: 'unreadable-file' });
	const rows = await db().selectFrom('files').selectAll().where('accountId', '=', accountId).execute();
	assert.equal(rows.length, 0);
});

test('who leaves takes their files along, row and bytes; twice is once', async () => {
	const { id: accountId } = await anAccount();
	const { id } = await upload(person(accountId), { accountId });
	const { id: stays } = await upload(system, { organisationId: (await anOrganisation()).id });
	await (await openFile(id, 640)).read();
	await filesOnAccountLeft.hear({ accountId });
	await filesOnAccountLeft.hear({ accountId });
	assert.deepEqual(await seeFiles([id]), []);
	const keys = await storedKeys();
	assert.ok(!keys.some((key) => key.startsWith(id)) && keys.includes(stays));
});

test('bytes without a row are swept when they are old, everything else stays', async () => {
	const { id: organisationId } = await anOrganisation();
	const kept = await upload(system, { organisationId });
	let lost = '';
	const fails = act(system, 'fail', {}, async (trx) => {
		lost = (await keepFile(trx, { bytes, name: 'x.png', owner: { organisationId } })).id;
		throw new Error('crash');
	});
	await assert.rejects(fails, /crash/);
	await age(kept.id);
	await sweepFiles();
	assert.ok((await storedKeys()).includes(lost), 'it may belong to a transaction that still runs');
	await age(lost);
	await sweepFiles();
	const keys = await storedKeys();
	assert.ok(!keys.includes(lost) && keys.includes(kept.id));
	const { files } = config();
	if (files.kind === 'disk') assert.deepEqual(await readdir(path.join(files.folder, 'unfinished')), []);
});
