import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { prepareFile } from './prepare-file.ts';
import { resizedPicture } from './resize-picture.ts';

const plain = (width = 40, height = 20) =>
	sharp({ create: { width, height, channels: 3, background: '#0f766e' } });
const prepare = (bytes: Uint8Array, name = 'stone.bin') => prepareFile({ bytes, name });
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const svg = (inside: string, size = 'width="40" height="20"') =>
	Buffer.from(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`);

test('a picture is what its bytes are, whatever its name says', async () => {
	const kept = {
		'image/png': await plain().png().toBuffer(),
		'image/jpeg': await plain().jpeg().toBuffer(),
		'image/webp': await plain().webp().toBuffer(),
		'image/svg+xml': svg('<rect width="9" height="9"/>')
	};
	for (const [mediaType, bytes] of Object.entries(kept)) {
		const file = await prepare(bytes, 'evil.html');
		assert.equal(file.mediaType, mediaType);
		assert.deepEqual([file.width, file.height], [40, 20]);
		assert.match(file.name, /^evil\.(png|jpg|webp|svg)$/);
	}
});

test('of an animation the first picture stays, as PNG', async () => {
	const file = await prepare(await plain().gif().toBuffer());
	assert.equal(file.mediaType, 'image/png');
});

test('a photo loses where it was taken and stands upright', async () => {
	const photo = await plain()
		.jpeg()
		.withExif({ IFD0: { Copyright: 'somebody' }, IFD3: { GPSLatitudeRef: 'N' } })
		.withMetadata({ orientation: 6 })
		.toBuffer();
	assert.ok(photo.includes('Exif'));
	const file = await prepare(photo);
	assert.deepEqual([file.width, file.height], [20, 40]);
	assert.equal((await sharp(file.bytes).metadata()).exif, undefined);
	assert.ok(!Buffer.from(file.bytes).includes('Exif'));
});

test('what hides behind a picture is not kept', async () => {
	const png = await plain().png().toBuffer();
	const file = await prepare(Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]));
	assert.ok(!Buffer.from(file.bytes).includes('<script>'));
});

test('a large photo shrinks to 4096 pixels', async () => {
	const file = await prepare(await plain(5000, 2500).jpeg().toBuffer());
	assert.deepEqual([file.width, file.height], [4096, 2048]);
});

test('damaged, cut off and unknown files are refused', async () => {
	const png = await plain(300, 300).png({ compressionLevel: 0 }).toBuffer();
	const jpeg = await plain(300, 300).jpeg().toBuffer();
	const broken = Buffer.from(png).fill(7, 60, 20_000);
	const files = {
		broken,
		'cut png': png.subarray(0, png.length / 2),
		'cut jpeg': jpeg.subarray(0, jpeg.length - 200),
		'only a head': png.subarray(0, 8),
		empty: new Uint8Array(),
		text: Buffer.from('hello'),
		html: Buffer.from('<!doctype html><script>alert(1)</script>'),
		zip: Buffer.from('PK\x03\x04'),
		'cut pdf': pdf.subarray(0, 30),
		'svg that is none': svg('<rect>'),
		'svg in latin-1': Buffer.concat([
			svg('<text>').subarray(0, -6),
			Buffer.from([0xe8]),
			Buffer.from('</text></svg>')
		])
	};
	for (const [what, bytes] of Object.entries(files)) {
		await assert.rejects(prepare(bytes), { code: 'unreadable-file' }, what);
	}
});

test('too many bytes, too many pixels: too large', async () => {
	await assert.rejects(prepare(new Uint8Array(25 * 1024 ** 2 + 1)), { code: 'too-large' });
	await assert.rejects(prepare(await plain(6000, 6000).png().toBuffer()), { code: 'too-large' });
	await assert.rejects(prepare(svg('', 'width="90000" height="90000"')), { code: 'too-large' });
	await assert.rejects(prepare(svg(`<title>${'x'.repeat(2_000_000)}</title>`)), { code: 'too-large' });
});

test('a photo inside a drawing is drawn anew too, a bomb in it is refused', async () => {
	const inside = (bytes: Buffer, type = 'jpeg') =>
		svg(`<image width="9" height="9" href="data:image/${type};base64,${bytes.toString('base64')}"/>`);
	const photo = await plain()
		.jpeg()
		.withExif({ IFD0: { Copyright: 'somebody' } })
		.toBuffer();
	const file = await prepare(inside(photo));
	const text = Buffer.from(file.bytes).toString();
	const kept = Buffer.from(/base64,([^"]*)"/.exec(text)?.[1] ?? '', 'base64');
	assert.ok(kept.length > 100 && !kept.includes('Exif'));
	await assert.rejects(prepare(inside(await plain(6000, 6000).png().toBuffer(), 'png')), {
		code: 'too-large'
	});
	await assert.rejects(prepare(inside(Buffer.from('GIF89a?'))), { code: 'unreadable-file' });
});

test('a PDF is kept as it is', async () => {
	const file = await prepare(pdf, '../../report <1>.PDF');
	assert.equal(file.mediaType, 'application/pdf');
	assert.equal(file.name, 'report 1.pdf');
	assert.deepEqual(Buffer.from(file.bytes), pdf);
});

test('a smaller width keeps the shape; pixels are never enlarged, lines are', async () => {
	const wide = async (bytes: Uint8Array, type: string, width: number) => {
		const { format, ...size } = await sharp(await resizedPicture(bytes, type, width)).metadata();
		return [format, size.width, size.height];
	};
	const photo = await plain(1000, 500).jpeg().toBuffer();
	assert.deepEqual(await wide(photo, 'image/jpeg', 320), ['webp', 320, 160]);
	assert.deepEqual(await wide(photo, 'image/jpeg', 1280), ['webp', 1000, 500]);
	assert.deepEqual(await wide(svg('<rect width="9" height="9"/>'), 'image/svg+xml', 640), ['webp', 640, 320]);
});
