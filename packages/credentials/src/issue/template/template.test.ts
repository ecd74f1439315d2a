// A template gives what `issue` gives, to the byte, or leaves it to `issue`. `npm run fuzz` runs this at length.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import fc from 'fast-check';
import { awardSlots, awardValues, completeBadge, issuerDid } from '../../examples/complete-badge.ts';
import { texts } from '../../../test/nasty-documents.ts';
import { badge, endorsement, issuer, key, signing } from '../../../test/support.ts';
import {
	compileTemplate,
	CredentialError,
	issue,
	keyFromSeed,
	setShadow,
	statusListEntry,
	type JsonObject
} from '../../index.ts';
import { filledDocument, placesOf } from './slots.ts';

const options = { key, verificationMethod: `${issuerDid}#key-1` };
const created = '2026-03-01T09:00:00Z';

function withoutIds(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutIds);
	if (typeof value !== 'object' || value === null) return value;
	const kept = Object.entries(value).filter(([name]) => name !== 'id');
	return Object.fromEntries(kept.map(([name, inner]) => [name, withoutIds(inner)]));
}

function plain(document: object): JsonObject {
	const copy: JsonObject = JSON.parse(JSON.stringify(document));
	return copy;
}

const complete = plain(completeBadge(awardValues(0)));
// Endorsements that stand inside, with their own status, of the achievement and of the issuer.
const inside = (number: number, about: string) =>
	issue(
		{
			...endorsement(about, issuer),
			id: `urn:uuid:${number}`,
			credentialStatus: statusListEntry({
				list: 'https://badges.example/status-lists/9',
				index: number,
				purpose: 'revocation'
			})
		},
		signing
	);
const { achievement, ...subject } = Object(complete.credentialSubject);
const endorsed = plain({
	...complete,
	issuer: { ...Object(complete.issuer), endorsement: [await inside(1, issuerDid)] },
	credentialSubject: {
		...subject,
		achievement: {
			...achievement,
			endorsement: [await inside(2, achievement.id), await inside(3, achievement.id)]
		}
	}
});

// Blank nodes whose hashes depend on the slots, and lines whose order does.
const { id: _id, ...rest } = awardSlots;
const blankEvidence = plain({ ...complete, evidence: withoutIds([complete.evidence].flat()) });
const variants: Record<string, { sample: JsonObject; slots: Record<string, string | string[]> }> = {
	complete: { sample: complete, slots: { ...awardSlots } },
	endorsed: { sample: endorsed, slots: { ...awardSlots } },
	blank: {
		sample: plain({
			...blankEvidence,
			evidence: [
				{ type: ['Evidence'], name: 'a', narrative: 'b' },
				{ type: ['Evidence'], name: 'c', narrative: 'b' }
			]
		}),
		slots: { ...rest, id: 'id', evidenceId: 'evidence[1].name', second: 'evidence[1].narrative' }
	},
	many: {
		sample: plain({
			...complete,
			credentialStatus: [1, 2].map((index) => ({
				id: `https://badges.example/status-lists/${index}#1`,
				type: 'BitstringStatusListEntry',
				statusPurpose: 'revocation',
				statusListIndex: '1',
				statusListCredential: `https://badges.example/status-lists/${index}`
			}))
		}),
		slots: {
			id: 'id',
			validFrom: 'validFrom',
			subjectId: 'credentialSubject.id',
			first: 'credentialStatus[0].id',
			other: 'credentialStatus[1].id',
			index: ['credentialStatus[0].statusListIndex', 'credentialStatus[1].statusListIndex'],
			list: 'credentialStatus[1].statusListCredential',
			tag: 'credentialSubject.achievement.tag[1]',
			otherTag: 'credentialSubject.achievement.tag[2]',
			url: 'credentialSubject.achievement.alignment[0].targetUrl',
			code: 'credentialSubject.achievement.alignment[1].targetCode',
			name: ['name', 'credentialSubject.achievement.name'],
			image: 'credentialSubject.achievement.image.id'
		}
	},
	endorsement: {
		sample: plain(endorsement('https://badges.example/badges/1', issuer)),
		slots: { id: 'id', about: 'credentialSubject.id', comment: 'credentialSubject.endorsementComment' }
	}
};

const ids = [
	...[1, 2, 3].map((number) => `https://badges.example/status-lists/${number}`),
	...Object.values(awardValues(7)),
	...[
		'https://badges.example',
		issuerDid,
		'https://badges.example/badges/data-literacy',
		'a:',
		'a:b',
		'zzz:z',
		'A:é'
	],
	...[
		'urn:uuid:1',
		'name:x',
		'type:x',
		'https:x',
		'id:x',
		'assertionMethod:x',
		'_:b0',
		'https://x/ y',
		'https://x/{a}',
		'#f',
		'mailto:é@x',
		'data:,😀'
	]
];
const value = fc.oneof(
	{ arbitrary: fc.noBias(fc.constantFrom(...ids)), weight: 3 },
	{ arbitrary: fc.nat(99).map((number) => `https://badges.example/x/${number}`), weight: 4 },
	{ arbitrary: fc.nat(999_999).map((number) => String(number)), weight: 1 },
	{
		arbitrary: fc
			.array(fc.noBias(fc.constantFrom(...texts)), { maxLength: 4 })
			.map((parts) => parts.join('')),
		weight: 2
	},
	{ arbitrary: fc.string({ unit: 'binary', maxLength: 8 }), weight: 1 }
);

async function outcome(work: () => Promise<string>): Promise<string> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof CredentialError) return `${error.code} ${error.detail}`;
		throw error;
	}
}

afterEach(() => setShadow(undefined));

for (const [name, { sample, slots }] of Object.entries(variants)) {
	const places = placesOf(slots);
	const template = await compileTemplate(sample, { ...options, slots });
	const usual: Record<string, string> = Object.fromEntries(
		Object.keys(slots).map((slot, index) => {
			const place = places.find((one) => one.slot === index);
			return [slot, String(place?.keys.reduce<unknown>((at, step) => Object(at)[step], sample))];
		})
	);

	test(`${name}: whatever fills it, the text is that of issue, and so are refusals`, async (t) => {
		assert.equal(template.isCompiled, true);
		let filled = 0;
		let runs = 0;
		await fc.assert(
			fc.asyncProperty(
				fc.dictionary(fc.noBias(fc.constantFrom(...Object.keys(slots))), value, { maxKeys: 4 }),
				async (changes) => {
					const values: Record<string, string> = { ...usual, ...changes };
					const document = filledDocument(sample, places, ({ slot }) => Object.values(values)[slot] ?? '');
					const expected = await outcome(async () =>
						JSON.stringify(await issue(document, { ...options, created }))
					);
					// The listener hears of it whenever the template itself would have been wrong.
					setShadow(({ path }) => path === 'template' && assert.fail('the template differs'));
					assert.equal(await outcome(() => template.issueText(values, created)), expected);
					setShadow(undefined);
					assert.equal(await outcome(() => template.issueText(values, created)), expected);
					runs += 1;
					if (expected.startsWith('{')) filled += 1;
				}
			),
			{ seed: 20_261_124, numRuns: 60 }
		);
		t.diagnostic(`${runs} fillings, ${filled} of them signed`);
	});
}

test('dates and proofs are those of issue', async () => {
	const template = await compileTemplate(complete, { ...options, slots: awardSlots });
	for (const [number, at] of [
		'2026-03-01T09:00:00Z',
		new Date(1_800_000_000_999),
		'2026-03-01T09:00:01Z'
	].entries()) {
		const values = awardValues(number);
		const expected = await issue(completeBadge(values), { ...options, created: at });
		assert.deepEqual(await template.issue(values, at), JSON.parse(JSON.stringify(expected)));
		assert.equal(await template.issueText(values, at), JSON.stringify(expected));
	}
	await assert.rejects(template.issueText(awardValues(1), 'yesterday'), { code: 'date-malformed' });
});

test('keys of other kinds sign as they do with issue', async () => {
	const other = { ...options, key: keyFromSeed(new Uint8Array(32).fill(7), 'P-256') };
	const template = await compileTemplate(complete, { ...other, slots: { id: 'id' } });
	const expected = await issue({ ...complete, id: 'urn:uuid:1' }, { ...other, created });
	assert.equal(template.isCompiled, false);
	assert.equal(await template.issueText({ id: 'urn:uuid:1' }, created), JSON.stringify(expected));
});

test('what cannot be proven is left to issue', async () => {
	const cases: [object, Record<string, string>, object][] = [
		[complete, { type: 'credentialSubject.achievement.type[0]' }, {}],
		[
			{ ...complete, issuer: { ...Object(complete.issuer), image: { id: 'urn:a', type: 'Image' } } },
			{ id: 'issuer.id' },
			{}
		],
		[
			badge({ endorsement: [await issue(endorsement(String(complete.id), issuer), signing)] }),
			{ value: 'endorsement[0].proof.proofValue' },
			{}
		],
		[complete, { id: 'id' }, { contexts: new Map() }]
	];
	for (const [sample, slots, more] of cases) {
		const template = await compileTemplate(sample, { ...options, ...more, slots });
		assert.equal(template.isCompiled, false, JSON.stringify(slots));
	}
	const alike = { ...complete, evidence: [{ type: ['Evidence'] }, { type: ['Evidence'] }] };
	const template = await compileTemplate(alike, { ...options, slots: { id: 'id' } });
	const expected = await issue({ ...alike, id: 'urn:uuid:1' }, { ...options, created });
	assert.equal(await template.issueText({ id: 'urn:uuid:1' }, created), JSON.stringify(expected));
});

test('a slot that is no text of the sample is refused, and a missing value too', async () => {
	for (const path of [
		'nothing',
		'evidence',
		'evidence[9].name',
		'',
		'a..b',
		'credentialSubject.identifier[0].hashed',
		'__proto__.x',
		'constructor.name'
	]) {
		await assert.rejects(
			compileTemplate(complete, { ...options, slots: { path } }),
			{ code: 'template-malformed' },
			path
		);
	}
	const template = await compileTemplate(complete, { ...options, slots: { id: 'id', name: 'name' } });
	await assert.rejects(template.issueText({ id: 'urn:uuid:1' } as never, created), {
		code: 'template-malformed'
	});
});

test('a sample that issue refuses is refused', async () => {
	const { name: _, ...nameless } = complete;
	await assert.rejects(
		compileTemplate({ ...nameless, validFrom: 'x' }, { ...options, slots: { id: 'id' } }),
		{ code: 'schema-invalid' }
	);
});
