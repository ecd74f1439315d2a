import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyBadge, anyDetails, fullDetails } from '../../test/elm-support.ts';
import { badge, copyOf, key, now, signing } from '../../test/support.ts';
import {
	issue,
	openBadgeCredential,
	readElm,
	toElm,
	validateElm,
	verify,
	type EuropeanDigitalCredential,
	type JsonObject
} from '../index.ts';

const asJson = (document: EuropeanDigitalCredential) => JSON.parse(JSON.stringify(document)) as JsonObject;
const full = toElm(badge(), fullDetails);

test('whatever is known or not, nothing is missing, doubled or malformed', () => {
	const property = fc.property(anyBadge, anyDetails, (content, details) => {
		const document = asJson(toElm(openBadgeCredential(content), details));
		assert.deepEqual(validateElm(document), []);
		assert.doesNotThrow(() => readElm(document));
	});
	fc.assert(property, { numRuns: 200, seed: 20260322 });
});

test('the same award always gives the same document', () => {
	assert.deepEqual(toElm(badge(), fullDetails), full);
});

test('what an ordinary badge does not say is left out', () => {
	const { facts } = readElm(toElm(badge()));
	assert.deepEqual(
		[facts.learner, facts.workload, facts.eqfLevel, facts.credits, facts.qualityAssurance, facts.places],
		[undefined, undefined, undefined, [], [], []]
	);
	assert.equal(facts.title, 'Bicycle mechanic · Fahrräder');
	assert.deepEqual(facts.outcomes, [{ title: 'maintain bicycles', skills: ['maintain bicycles'] }]);
	assert.deepEqual(facts.assessments, [{ title: 'Grade', grade: 'A' }]);
});

test('the hash of an address is not carried over', () => {
	assert.doesNotMatch(JSON.stringify(toElm(badge())), /sha256|salt|robin/);
});

test('a full micro-credential says all that was given', () => {
	const { facts, problems, seal } = readElm(JSON.stringify(full));
	assert.deepEqual([problems, seal], [[], 'none']);
	assert.deepEqual(facts, {
		id: 'urn:credential:0b6c1c3e-2f1c-4a3b-9a53-0c2f4be5a6e1',
		title: 'Bicycle mechanic · Fahrräder',
		description: 'Can take a bicycle apart and put it together.',
		learner: 'Robin Doe',
		issuer: 'Riverside Youth Club',
		issuerId: 'did:web:badges.example',
		awarded: '2026-03-01T09:00:00Z',
		validFrom: '2026-03-01T09:00:00Z',
		validUntil: '2029-03-01T09:00:00Z',
		workload: 'PT62H30M',
		eqfLevel: 'Level 4',
		prerequisites: 'Can ride a bicycle.',
		awardingBodies: ['Riverside Youth Club'],
		achievements: ['Bicycle mechanic · Fahrräder'],
		outcomes: [
			{ title: 'Repairs bicycles', skills: ['maintain bicycles', 'bicycles'] },
			{ title: 'Knows the parts', skills: [] }
		],
		credits: ['2.5 (European Credit Transfer System)'],
		nqfLevels: ['IE NQF Level 6'],
		assessments: [
			{ title: 'Grade', grade: 'A' },
			{ title: 'Three bicycles', grade: 'Pass' }
		],
		modes: ['Presential', 'Project based'],
		languages: ['English', 'Italian', 'Serbian'],
		qualityAssurance: ['Label of quality · City of Riverside', 'Board of youth work'],
		places: ['The workshop', '1 Quay Street']
	});
	assert.equal(readElm(full, { language: 'it' }).facts.issuer, 'Circolo giovanile Riverside');
});

test('five things that may not be', () => {
	const changed = (change: (document: JsonObject, claim: JsonObject) => void) => {
		const document = asJson(full);
		const { hasClaim } = document.credentialSubject as { hasClaim: [JsonObject] };
		change(document, hasClaim[0]);
		return validateElm(document).map(({ path, code }) => `${path} ${code}`);
	};
	const claim = 'credentialSubject.hasClaim[0]';
	assert.deepEqual(
		changed((_, one) => void delete one.awardedBy),
		[`${claim}.awardedBy missing`]
	);
	assert.deepEqual(
		changed((document) => void (document.validFrom = '2026-03-01')),
		['validFrom malformed']
	);
	assert.deepEqual(
		changed((document) => void delete document.issuer),
		['issuer missing']
	);
	assert.deepEqual(
		changed((_, one) => void (one.title = { en: ['One', 'Two'] })),
		[`${claim}.title malformed`]
	);
	assert.deepEqual(
		changed((_, one) => {
			const level = (one.specifiedBy as JsonObject).eqfLevel as JsonObject;
			level.inScheme = { id: 'https://levels.example/', type: 'ConceptScheme' };
		}),
		[`${claim}.specifiedBy.eqfLevel malformed`]
	);
});

test('verifying: a seal cannot be checked here, and nothing without one is genuine', async () => {
	const sealed = { payload: JSON.stringify(full), signatures: [{ protected: 'e30', signature: 'AA' }] };
	const encoded = { ...sealed, payload: Buffer.from(sealed.payload).toString('base64url') };
	for (const input of [sealed, encoded, JSON.stringify(sealed), JSON.stringify(encoded)]) {
		const { verdict, checks, elm, facts, warnings } = await verify(input, { now });
		assert.equal(verdict, 'cannot-tell');
		assert.equal(checks.find(({ name }) => name === 'proof')?.code, 'seal-unsupported');
		assert.deepEqual(
			[elm?.learner, facts.achievement.name],
			['Robin Doe', full.displayParameter && elm?.title]
		);
		assert.deepEqual(warnings, []);
	}
	const bare = await verify(full, { now });
	assert.deepEqual([bare.verdict, bare.checks[2]?.code], ['not-valid', 'proof-missing']);
	const proven = await verify({ ...full, proof: { type: 'DataIntegrityProof' } }, { now });
	assert.deepEqual([proven.verdict, proven.checks[2]?.code], ['cannot-tell', 'seal-unsupported']);
	const late = await verify(sealed, { now: new Date('2030-01-01') });
	assert.deepEqual([late.verdict, late.checks[4]?.code], ['not-valid', 'expired']);
});

test('what is none is told so, and a badge is not taken for one', async () => {
	for (const input of [
		'',
		'{"payload": "EuropeanDigitalCredential"}',
		{ payload: 'e30', signatures: [1] },
		7
	]) {
		assert.throws(() => readElm(input), { code: 'elm-malformed' });
	}
	const both = {
		...badge(),
		type: ['VerifiableCredential', 'OpenBadgeCredential', 'EuropeanDigitalCredential']
	};
	assert.equal((await verify(both, { now })).elm, undefined);
	const named = await issue(badge({ name: 'EuropeanDigitalCredential' }), { ...signing, key });
	assert.equal((await verify(JSON.stringify(named), { now })).elm, undefined);
	assert.deepEqual(copyOf(validateElm({})[0]?.code), 'type-missing');
});
