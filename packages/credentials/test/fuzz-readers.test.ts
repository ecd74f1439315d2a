// Whatever is given to be read: a refusal with a code and a sentence, in bounded time and memory. Never a crash.
// `npm run fuzz -- fuzz-readers` gives them over 100,000 damaged inputs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, crc32, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import {
	bakePng,
	bakeSvg,
	CredentialError,
	decodeStatusList,
	readElm,
	resolveController,
	unbake,
	verify,
	verifyPresentation,
	type Check,
	type FetchDocument,
	type Verdict
} from '../src/index.ts';
import {
	documents,
	jsonSeeds,
	jwtSeeds,
	listSeeds,
	pngSeeds,
	presentationSeeds,
	signed,
	svgSeeds,
	textSeeds
} from './fuzz-seeds.ts';
import { mutated, mutatedJson, mutation, type Change } from './mutations.ts';
import { issuer, now, web } from './support.ts';

type Mutation = { seed: number; changes: Change[] };

const MOST_SECONDS = 1;
const MOST_MEMORY = 300 * 2 ** 20;
const SENTENCE = /^[A-Z].*[.!]$/s;

function isRefusal(error: unknown): error is CredentialError {
	if (!(error instanceof CredentialError)) throw error;
	assert.match(error.code, /^[a-z0-9-]+$/);
	assert.match(error.message, SENTENCE);
	return true;
}

type Judgement = { checks: Check<string>[]; verdict: Verdict };

function areRefusals({ checks, verdict }: Judgement, count: number): void {
	assert.ok(['valid', 'not-valid', 'cannot-tell'].includes(verdict));
	assert.equal(checks.length, count);
	for (const { outcome, code, message, name } of checks) {
		if (outcome === 'passed') continue;
		assert.ok(code, name);
		assert.match(message ?? '', SENTENCE);
	}
}

// Time of this process, not of the clock on the wall: other processes make nothing fail.
async function inTime(work: () => unknown): Promise<void> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	assert.ok((user + system) / 1e6 < MOST_SECONDS, `it took ${(user + system) / 1e6} s`);
}

async function reads(read: (given: Mutation) => unknown): Promise<void> {
	let most = 0;
	const idle = process.memoryUsage().rss;
	const property = fc.asyncProperty(mutation, async (given) => {
		await inTime(async () => {
			try {
				await read(given);
			} catch (error) {
				isRefusal(error);
			}
		});
		most = Math.max(most, process.memoryUsage().rss - idle);
	});
	await fc.assert(property, { numRuns: 250, seed: 20260322 });
	assert.ok(most < MOST_MEMORY, `it took ${Math.round(most / 2 ** 20)} MB`);
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const fetch = web(documents);
const judged = async (input: unknown, ask: FetchDocument = fetch) =>
	areRefusals(await verify(input, { now, fetch: ask, trust: () => true }), 8);
const shown = async (input: unknown) =>
	areRefusals(await verifyPresentation(input, { now, fetch, challenge: '3f1c9a' }), 5);

test('PNG', () => reads((given) => unbake(mutated(pngSeeds, given))));
test('PNG, to bake into', () => reads((given) => bakePng(mutated(pngSeeds, given), signed)));
test('SVG', () => reads((given) => unbake(mutated(svgSeeds, given))));
test('SVG, to bake into', () => reads((given) => bakeSvg(text(mutated(svgSeeds, given)), signed)));
test('JSON-LD as text', () => reads((given) => judged(text(mutated(textSeeds, given)))));
test('JSON-LD as values', () => reads((given) => judged(mutatedJson(jsonSeeds, given))));
test('JWT', () => reads((given) => judged(text(mutated(jwtSeeds, given)))));
test('presentation', () => reads((given) => shown(text(mutated(presentationSeeds, given)))));
test('status list', () => reads((given) => decodeStatusList(text(mutated(listSeeds, given)))));
test('European Digital Credentials', () =>
	reads((given) => readElm(mutatedJson(jsonSeeds.slice(2, 4), given))));

test('what the web answers', () =>
	reads(async (given) => {
		const answer: FetchDocument = async (url, options) => {
			const { body } = await fetch(url, options);
			const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
			return { status: 200, body: mutated([bytes, ...textSeeds.slice(-2)], { ...given, seed: 0 }) };
		};
		await judged(signed, answer);
		await resolveController(issuer, { fetch: answer });
	}));

test('bombs: what unpacks to much more is refused before it fills the memory', async () => {
	const zeros = new Uint8Array(200 * 2 ** 20);
	const bomb = gzipSync(zeros);
	const before = process.memoryUsage().rss;
	const u = (bytes: Uint8Array) => `u${Buffer.from(bytes).toString('base64url')}`;
	for (const encoded of [u(bomb), u(deflateSync(zeros)), u(brotliCompressSync('zeros'))]) {
		await inTime(() => assert.throws(() => decodeStatusList(encoded), isRefusal));
	}
	const packed = bakedWith(deflateSync(zeros));
	await inTime(() => assert.throws(() => unbake(packed), { code: 'picture-too-large' }));
	const entities = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(1000)}">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>`;
	await inTime(() => assert.throws(() => unbake(new TextEncoder().encode(entities)), isRefusal));
	assert.ok(process.memoryUsage().rss - before < 100 * 2 ** 20);
});

/** A PNG whose credential is packed. */
function bakedWith(data: Uint8Array): Uint8Array {
	const [dot = new Uint8Array()] = pngSeeds;
	const head = new TextEncoder().encode('openbadgecredential\0\u0001\0\0\0');
	const chunk = Buffer.concat([Buffer.from('iTXt'), head, data]);
	const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	size.writeUInt32BE(chunk.length - 4);
	sum.writeUInt32BE(crc32(chunk));
	return new Uint8Array(Buffer.concat([dot.subarray(0, 33), size, chunk, sum, dot.subarray(33)]));
}
