import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { bakePng, CredentialError, unbake, type ErrorCode } from '../index.ts';
import { readPng, writePng, type PngChunk } from './png-chunks.ts';

const dot = new Uint8Array(
	Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVQIW2NgUPr/HwADaAIhG61j/AAAAABJRU5ErkJggg==',
		'base64'
	)
);
const credential = {
	'@context': ['https://www.w3.org/ns/credentials/v2'],
	name: 'Fahrräder 🚲 \u2028 ]]> <&>'
};
const encoder = new TextEncoder();

function refuses(read: () => unknown, code: ErrorCode): void {
	assert.throws(
		read,
		(error) => error instanceof CredentialError && error.code === code && /\.$/.test(error.message)
	);
}

function withChunk(chunk: PngChunk, png = dot): Uint8Array {
	const [header, ...rest] = readPng(png);
	assert.ok(header);
	return writePng([header, chunk, ...rest]);
}

function text(type: string, keyword: string, ...parts: (string | Uint8Array)[]): PngChunk {
	const bytes = [`${keyword}\0`, ...parts].map((part) =>
		typeof part === 'string' ? encoder.encode(part) : part
	);
	return { type, data: new Uint8Array(Buffer.concat(bytes)) };
}

test('what is baked is what is taken out, as UTF-8, and the picture stays the same', () => {
	const baked = bakePng(dot, credential);
	assert.deepEqual(unbake(baked), { picture: 'png', credential: JSON.stringify(credential) });
	const kept = readPng(baked).filter(({ type }) => type !== 'iTXt');
	assert.deepEqual(writePng(kept), dot);
});

test('baking again replaces what is there', () => {
	const twice = bakePng(bakePng(dot, credential), { id: 'urn:x:2' });
	assert.equal(unbake(twice).credential, '{"id":"urn:x:2"}');
	assert.equal(readPng(twice).filter(({ type }) => type === 'iTXt').length, 1);
});

test('text stays letter by letter, and a compact JWS can be baked', () => {
	const written = '{ "id" : "urn:x:1" }';
	assert.equal(unbake(bakePng(dot, written)).credential, written);
	assert.equal(unbake(bakePng(dot, 'aaa.bbb.ccc')).credential, 'aaa.bbb.ccc');
});

test('an Open Badges 2.0 assertion is told apart, and stays when a credential is added', () => {
	const old = withChunk(text('iTXt', 'openbadges', '\0\0\0\0', '{"type":"Assertion"}'));
	assert.deepEqual(unbake(old), { picture: 'png', assertion: '{"type":"Assertion"}' });
	assert.deepEqual(unbake(bakePng(old, { id: 'urn:x:1' })), {
		picture: 'png',
		credential: '{"id":"urn:x:1"}',
		assertion: '{"type":"Assertion"}'
	});
	const oldest = withChunk(text('tEXt', 'openbadges', 'https://old.example/assertion.json'));
	assert.equal(unbake(oldest).assertion, 'https://old.example/assertion.json');
});

test('a compressed credential is read, within bounds', () => {
	const packed = (value: string) =>
		withChunk(text('iTXt', 'openbadgecredential', Uint8Array.of(1, 0), 'en\0x\0', deflateSync(value)));
	assert.equal(unbake(packed('{"id":"urn:x:1"}')).credential, '{"id":"urn:x:1"}');
	refuses(() => unbake(packed(' '.repeat(5_000_000))), 'picture-too-large');
	const broken = text('iTXt', 'openbadgecredential', Uint8Array.of(1, 0, 0, 0), 'not deflate');
	refuses(() => unbake(withChunk(broken)), 'picture-damaged');
});

test('a damaged picture is refused with a reason', () => {
	const baked = bakePng(dot, credential);
	const flipped = (place: number) => baked.with(place, (baked[place] ?? 0) ^ 1);
	for (const length of [8, 20, 33, 60, baked.length - 1, baked.length - 12]) {
		refuses(() => unbake(baked.subarray(0, length)), 'picture-damaged');
	}
	for (const place of [8, 12, 20, 60, baked.length - 2])
		refuses(() => unbake(flipped(place)), 'picture-damaged');
	refuses(() => unbake(writePng(readPng(baked).slice(1))), 'picture-damaged');
	refuses(() => unbake(writePng(readPng(baked).filter(({ type }) => type !== 'IDAT'))), 'picture-damaged');
	refuses(() => unbake(withChunk(text('iTXt', 'openbadgecredential', '\0'))), 'picture-damaged');
	refuses(
		() => unbake(withChunk(text('iTXt', 'openbadgecredential', Uint8Array.of(2, 0, 0, 0)))),
		'picture-damaged'
	);
	const latin = text('iTXt', 'openbadgecredential', '\0\0\0\0', Uint8Array.of(0x7b, 0xe9, 0x7d));
	refuses(() => unbake(withChunk(latin)), 'picture-damaged');
	refuses(() => bakePng(baked.subarray(0, 40), credential), 'picture-damaged');
	const [header, ...rest] = readPng(baked);
	const padding = new Array<PngChunk>(20_001).fill({ type: 'vpAg', data: new Uint8Array() });
	assert.ok(header);
	refuses(() => unbake(writePng([header, ...padding, ...rest])), 'picture-damaged');
});

test('what is no picture, or carries nothing, is said', () => {
	refuses(() => unbake(dot), 'picture-without-credential');
	refuses(() => unbake(Uint8Array.of(0xff, 0xd8, 0xff)), 'picture-unknown');
	refuses(() => unbake(new Uint8Array()), 'picture-unknown');
	refuses(() => bakePng(Uint8Array.of(1), credential), 'picture-unknown');
	refuses(() => bakePng(new Uint8Array(20_000_001), credential), 'picture-too-large');
	for (const wrong of ['', 'hello', '[1]', '"a"', '{"a":', [1]]) {
		refuses(() => bakePng(dot, wrong), 'credential-text-malformed');
	}
});

test('a part that only looks like the credential is not taken for it', () => {
	const longer = withChunk(text('iTXt', 'openbadgecredentials', '\0\0\0\0', '{}'));
	refuses(() => unbake(longer), 'picture-without-credential');
	const comment = withChunk(text('iTXt', 'Comment', '\0\0\0\0', 'openbadgecredential\0\0\0\0\0{}'));
	refuses(() => unbake(comment), 'picture-without-credential');
	const after = new Uint8Array(Buffer.concat([dot, bakePng(dot, { id: 'urn:x:1' })]));
	refuses(() => unbake(after), 'picture-without-credential');
});

test('any bytes are either read or refused, never a crash', () => {
	const baked = bakePng(dot, credential);
	const change = fc.record({ place: fc.nat(baked.length - 1), value: fc.integer({ min: 0, max: 255 }) });
	fc.assert(
		fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
			const bytes = Uint8Array.from(baked);
			for (const { place, value } of changes) bytes[place] = value;
			try {
				unbake(bytes);
			} catch (error) {
				assert.ok(error instanceof CredentialError);
			}
		}),
		{ seed: 20_260_403, numRuns: 500 }
	);
});

test('any JSON object comes back as it was', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
			assert.equal(unbake(bakePng(dot, object)).credential, JSON.stringify(object));
		}),
		{ seed: 20_260_404, numRuns: 100 }
	);
});
