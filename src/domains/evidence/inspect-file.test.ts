import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { Refusal } from '#server/refusal.ts';
import { testGround } from '#support/ground.ts';
import { aFilm, aPdf, aPhotoWithPlace, aSound } from '#support/shown-files.ts';
import { wrongFiles } from '#support/wrong-files.ts';
import { aDocx, anOdt } from '#support/zips.ts';
import { inspectFile } from './inspect-file.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const outcome = async (file: { bytes: Uint8Array; name: string }): Promise<string> => {
	try {
		return (await inspectFile(file)).mediaType;
	} catch (error) {
		assert.ok(error instanceof Refusal, `${file.name}: ${String(error)}`);
		return `refused: ${error.fields[0]?.message ?? error.code}`;
	}
};

test('sixty wrong files and more: each is refused or cleaned as the documentation says', async () => {
	const samples = await wrongFiles();
	assert.ok(samples.length >= 60, String(samples.length));
	for (const { what, refused, kept, ...file } of samples) {
		const found = await outcome(file);
		const expected = refused === 'large or unreadable' ? /^refused: (too-large|unreadable-file)$/ : undefined;
		if (expected) assert.match(found, expected, what);
		else assert.equal(found, refused === undefined ? kept : `refused: ${refused}`, what);
	}
});

test('what is kept holds nothing that was hidden in it', async () => {
	for (const { what, kept, name, bytes } of await wrongFiles()) {
		if (!kept?.startsWith('image/')) continue;
		const file = await inspectFile({ bytes, name });
		const held = Buffer.from(file.bytes).toString('latin1');
		assert.doesNotMatch(held, /<script|onclick|evil\.example|PK\x05\x06|SpyPhone|MZAAAA/, what);
	}
	const photo = await sharp(await aPhotoWithPlace()).metadata();
	assert.ok(photo.exif, 'the sample tells where');
	const cleaned = await inspectFile({ bytes: await aPhotoWithPlace(), name: 'IMG_1.jpg' });
	assert.equal((await sharp(cleaned.bytes).metadata()).exif, undefined);
});

test('what people show every day is kept, named by what it is', async () => {
	const days = [
		[aPdf(), 'Report.PDF', 'Report.pdf', 'application/pdf'],
		[aFilm(), 'clip', 'clip.mp4', 'video/mp4'],
		[aFilm('M4A '), 'voice.mp4', 'voice.m4a', 'audio/mp4'],
		[aSound(), '../../etc/passwd', 'passwd.wav', 'audio/wav'],
		[aDocx(), 'a.docx', 'a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
		[anOdt(), 'a.odt', 'a.odt', 'application/vnd.oasis.opendocument.text'],
		[Buffer.from('Grüße aus Petrana\n'), 'notes.md', 'notes.md', 'text/plain; charset=utf-8']
	] as const;
	for (const [bytes, name, kept, mediaType] of days) {
		const file = await inspectFile({ bytes, name });
		assert.deepEqual([file.name, file.mediaType], [kept, mediaType]);
	}
});

test('bytes at random are refused or kept, never a crash', async () => {
	const heads = [
		'',
		'%PDF-',
		'RIFF\x10\0\0\0WAVE',
		'\0\0\0\x18ftypisom',
		'PK\x03\x04',
		'OggS',
		'fLaC',
		'ID3\x03'
	];
	let seed = 20_261;
	const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
	for (let round = 0; round < 200; round++) {
		const tail = Buffer.from(Array.from({ length: next() % 400 }, () => next() % 256));
		const head = heads[round % heads.length] ?? '';
		await outcome({ bytes: Buffer.concat([Buffer.from(head, 'latin1'), tail]), name: 'x' });
	}
});
