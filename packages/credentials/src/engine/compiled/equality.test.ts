// The compiled path says what jsonld.js and rdf-canonize say, byte for byte, or nothing. `npm run fuzz` runs this at length.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { examples, issued } from '../../../test/example-documents.ts';
import { nastyDocuments } from '../../../test/nasty-documents.ts';
import { CredentialError } from '../../errors.ts';
import { staticContexts } from '../contexts.ts';
import type { JsonObject } from '../json.ts';
import { canonizeByLibraries, canonizeGenerally, expandedOf } from '../canonize-generally.ts';
import { canonizeExpanded } from '../rdfc/canonize-expanded.ts';
import { canonizeWith, compiledContexts } from './canonize-compiled.ts';

const contexts = await compiledContexts();
// Contexts that a caller brings along are not remembered: this is jsonld.js as it is.
const unremembered = new Map([['urn:nothing', {}]]);

async function generalOf(document: JsonObject, extra?: typeof unremembered): Promise<string | undefined> {
	try {
		return await canonizeByLibraries(document, extra);
	} catch (error) {
		if (error instanceof CredentialError) return undefined;
		throw error;
	}
}

/** The first lines that differ, rather than eighty. */
function same(one: string | undefined, other: string | undefined, about: string): void {
	if (one === other) return;
	const [lines, others] = [one?.split('\n') ?? [], other?.split('\n') ?? []];
	const place = lines.findIndex((line, index) => line !== others[index]);
	assert.fail(`${about}\n${lines[place]}\n${others[place]}`);
}

test('whatever Cairn issues takes the compiled path, to the same bytes', async () => {
	for (const [name, document] of Object.entries(issued)) {
		same(canonizeWith(contexts, document), await generalOf(document, unremembered), name);
	}
});

test('so do all other examples, or they are declined', async () => {
	for (const [name, document] of Object.entries(examples)) {
		const compiled = canonizeWith(contexts, document);
		if (compiled !== undefined) same(compiled, await generalOf(document, unremembered), name);
	}
});

test('nasty documents: the same bytes, and nothing accepted that jsonld.js refuses', async (t) => {
	const seen = new Set<string>();
	let [tried, compiledOnes, refused] = [0, 0, 0];
	await fc.assert(
		fc.asyncProperty(nastyDocuments, async (document) => {
			const text = JSON.stringify(document);
			const general = await generalOf(document);
			const compiled = canonizeWith(contexts, document);
			assert.equal(JSON.stringify(document), text, 'reading changes nothing');
			assert.deepEqual(Object.keys(Object.prototype), [], 'nothing is left behind');
			// The general path refuses a name for the sake of jsonld.js that the compiled one takes for the text it is.
			const isReserved = general === undefined && text.includes('"__proto__"');
			if (compiled !== undefined && !isReserved) same(compiled, general, text);
			seen.add(text);
			tried += 1;
			if (compiled !== undefined) compiledOnes += 1;
			if (general === undefined) refused += 1;
		}),
		{ seed: 20_261_122, numRuns: 600 }
	);
	const share = compiledOnes / tried;
	const readable = compiledOnes / (tried - refused);
	t.diagnostic(
		`${tried} documents, ${seen.size} of them different, ${(share * 100).toFixed(1)} % compiled (${(readable * 100).toFixed(1)} % of what jsonld.js reads), 0 different`
	);
	assert.ok(share >= 0.4, `only ${share} took the compiled path`);
});

test('nasty documents: what jsonld.js expanded comes to the same bytes, or is declined', async (t) => {
	let [tried, written] = [0, 0];
	await fc.assert(
		fc.asyncProperty(nastyDocuments, async (document) => {
			const library = await generalOf(document);
			if (library === undefined) return;
			tried += 1;
			same(await canonizeGenerally(document), library, JSON.stringify(document));
			if (canonizeExpanded(await expandedOf(document)) !== undefined) written += 1;
		}),
		{ seed: 20_261_124, numRuns: 300 }
	);
	t.diagnostic(`${tried} documents, ${((written / tried) * 100).toFixed(1)} % written, 0 different`);
	assert.ok(written / tried >= 0.4, `only ${written} of ${tried} were written`);
});

test('nasty documents: what is remembered of contexts changes nothing', async () => {
	await fc.assert(
		fc.asyncProperty(nastyDocuments, async (document) => {
			same(await generalOf(document), await generalOf(document, unremembered), JSON.stringify(document));
		}),
		{ seed: 20_261_123, numRuns: 60 }
	);
});

test('what is compiled is a closed set', () => {
	const sizes = contexts.map(({ tables }) => tables.size);
	canonizeWith(contexts, {
		'@context': [...(contexts[0]?.addresses ?? [])],
		type: ['Profile', 'Image'],
		name: 'x'
	});
	assert.deepEqual(
		contexts.map(({ tables }) => tables.size),
		sizes
	);
	assert.ok(sizes.every((size) => size < 100));
	for (const { addresses } of contexts) for (const one of addresses) assert.ok(staticContexts.has(one));
});
