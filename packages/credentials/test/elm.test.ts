// The Commission's own shapes judge what we write; without them, our table of what they ask does (validate-elm).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openBadgeCredential, readElm, toElm, validateElm, verify, type JsonObject } from '../src/index.ts';
import { shapesFile, violationsOf, withoutShapes } from './elm-shapes.ts';
import { anyBadge, anyDetails, fullDetails } from './elm-support.ts';
import { badge, copyOf, now } from './support.ts';

const skip = withoutShapes;

test('an ordinary badge conforms to both shape files', { skip }, async () => {
	assert.deepEqual(await violationsOf(toElm(badge())), []);
});

test('a full micro-credential conforms to both shape files', { skip }, async () => {
	assert.deepEqual(await violationsOf(toElm(badge(), fullDetails)), []);
});

test('whatever is known or not, it conforms', { skip }, async () => {
	const property = fc.asyncProperty(anyBadge, anyDetails, async (content, details) => {
		assert.deepEqual(await violationsOf(toElm(openBadgeCredential(content), details)), []);
	});
	await fc.assert(property, { numRuns: 40, seed: 20260322 });
});

test("the Commission's sealed example conforms, the unsealed one lacks its issuer", { skip }, async () => {
	const envelope = JSON.parse(shapesFile('example-annex1-microcredential-signed.jsonld')) as {
		payload: string;
	};
	assert.deepEqual(await violationsOf(JSON.parse(envelope.payload) as object), []);
	const { credential } = JSON.parse(shapesFile('example-annex1-microcredential-unsigned.json')) as {
		credential: JsonObject;
	};
	const unsealed = { ...credential, '@context': toElm(badge())['@context'] };
	const [first, ...more] = await violationsOf(unsealed);
	assert.match(first ?? '', /#issuer MinCount/);
	assert.deepEqual(more, []);
});

test("the Commission's sealed example is read, and what it says can be shown", { skip }, async () => {
	const text = shapesFile('example-annex1-microcredential-signed.jsonld');
	const { seal, facts, problems } = readElm(text);
	assert.deepEqual([seal, problems], ['jades', []]);
	assert.deepEqual(
		[facts.title, facts.learner, facts.issuer, facts.eqfLevel, facts.workload, facts.credits],
		[
			...['Micro-Credential', 'Ana Andromeda', 'ORGANIZACION TEST', 'Level 6', 'P2DT12H'],
			['2 (European Credit Transfer System)']
		]
	);
	assert.deepEqual(
		facts.outcomes.map(({ title }) => title),
		['Communication, collaboration and creativity', 'Developing digital content']
	);
	const { verdict, checks, elm } = await verify(text, { now });
	assert.deepEqual(elm, facts);
	assert.equal(verdict, 'cannot-tell');
	assert.equal(checks.find(({ name }) => name === 'proof')?.code, 'seal-unsupported');
});

type Change = (claim: JsonObject, document: JsonObject) => void;
const changes: [string, RegExp, Change][] = [
	['the awarding process is missing', /awardedBy MinCount/, (claim) => void delete claim.awardedBy],
	[
		'there are two pictures of how it looks',
		/displayParameter MaxCount/,
		(_, document) => {
			document.displayParameter = [
				document.displayParameter ?? {},
				{ id: 'urn:x:2', type: 'DisplayParameter' }
			];
		}
	],
	[
		'a level of another list',
		/EQFLevel|inScheme/,
		(claim) => {
			const specified = claim.specifiedBy as JsonObject;
			const level = specified.eqfLevel as JsonObject;
			level.inScheme = { id: 'https://levels.example/', type: 'ConceptScheme' };
		}
	],
	[
		'the validity is no dateTime',
		/validFrom Datatype/,
		(_, document) => {
			document.validFrom = '2026-03-01';
		}
	],
	[
		'the issuer has no place',
		/location MinCount/,
		(_, document) => {
			document.issuer = { ...(document.issuer as JsonObject), id: 'did:web:other.example' };
			delete (document.issuer as JsonObject).location;
		}
	]
];

for (const [name, expected, change] of changes) {
	test(`caught: ${name}`, { skip }, async () => {
		const document = copyOf(toElm(badge(), fullDetails)) as unknown as JsonObject;
		const [claim] = (document.credentialSubject as { hasClaim: JsonObject[] }).hasClaim;
		change(claim ?? {}, document);
		assert.match((await violationsOf(document)).join('\n'), expected);
	});
}

test(
	'our own table of the rules says what the shapes say, whatever one thing is taken away',
	{ skip },
	async () => {
		const document = JSON.parse(JSON.stringify(toElm(badge(), fullDetails))) as JsonObject;
		const places = propertiesOf(document).filter(([, , index]) => index % 9 === 0);
		assert.ok(places.length > 30);
		for (const [keys, name] of places) {
			const changed = copyOf(document);
			const holder = keys.reduce<JsonObject>((node, key) => (node[key] ?? {}) as JsonObject, changed);
			delete holder[name];
			const [shapes, ours] = [await violationsOf(changed), validateElm(changed)];
			assert.equal(
				ours.length > 0,
				shapes.length > 0,
				[...keys, name, ...shapes, JSON.stringify(ours)].join(' ')
			);
		}
	}
);

/** Every property of every node that is told only once: taking it away takes it from the graph. */
function propertiesOf(document: JsonObject): [string[], string, number][] {
	const found: [string[], string][] = [];
	const walk = (value: unknown, keys: string[]): void => {
		if (typeof value !== 'object' || value === null) return;
		for (const [name, inner] of Object.entries(value)) {
			if (!Array.isArray(value) && !['id', 'type', '@context'].includes(name)) found.push([keys, name]);
			walk(inner, [...keys, name]);
		}
	};
	walk(document, []);
	return found.map(([keys, name], index) => [keys, name, index]);
}
