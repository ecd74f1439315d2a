import fc from 'fast-check';
import type { ElmDetails, OpenBadgeContent } from '../src/index.ts';

/** Every element of the European approach to micro-credentials. */
export const fullDetails: ElmDetails = {
	issued: '2026-03-02T10:00:00Z',
	language: 'en',
	awardingBody: {
		id: 'did:web:badges.example',
		legalName: { en: 'Riverside Youth Club', it: 'Circolo giovanile Riverside' },
		country: 'IE',
		address: '12 Quay Street, Riverside',
		homepage: 'https://badges.example',
		email: 'hello@badges.example',
		identifiers: [{ notation: '4711', schemeName: 'Register of youth clubs' }],
		legalIdentifier: { notation: 'VATIE-0000000A', country: 'IE' }
	},
	learner: {
		fullName: 'Robin Doe',
		givenName: 'Robin',
		familyName: 'Doe',
		dateOfBirth: '2004-02-29',
		citizenship: ['IE', 'it'],
		email: 'robin@example.org',
		identifiers: [{ notation: '87', schemeName: 'Student card' }]
	},
	place: { name: 'The workshop', address: '1 Quay Street', country: 'IE' },
	microCredential: {
		outcomes: [
			{
				title: { en: 'Repairs bicycles', it: 'Ripara biciclette' },
				description: 'Brakes, gears and wheels.',
				type: 'skill',
				reuse: 'sector-specific',
				skills: [
					{
						id: 'http://data.europa.eu/esco/skill/326809fc-238d-40c2-881e-40042f7f2f0d',
						label: 'maintain bicycles'
					},
					{ id: 'https://skills.example/bicycles', label: 'bicycles' }
				]
			},
			{ title: 'Knows the parts', type: 'knowledge' }
		],
		workloadHours: 62.5,
		contactHours: 20,
		credits: { points: 2.5 },
		eqfLevel: 4,
		nqfLevels: [
			{ id: 'http://data.europa.eu/snb/qdr/c_670e54c7', label: 'IE NQF Level 6' },
			{ label: 'Level B of the city' }
		],
		assessment: {
			title: 'Three bicycles',
			description: 'Each is ridden afterwards.',
			type: 'practical',
			mode: ['presential'],
			grade: 'Pass',
			gradingScheme: { title: 'Pass or not yet', description: 'Pass: all three can be ridden.' },
			supervision: {
				id: 'http://data.europa.eu/snb/supervision-verification/44314532f9',
				label: 'Supervised with ID verification'
			},
			date: '2026-02-28T15:00:00+01:00'
		},
		mode: ['presential', 'project-based'],
		setting: 'non-formal',
		type: 'short-programme',
		activityType: 'workshop',
		qualityAssurance: [
			{
				type: 'institution-quality',
				title: 'Label of quality',
				description: 'Valid until 2028.',
				agency: { legalName: 'City of Riverside', country: 'IRL' },
				report: 'https://city.example/labels/1'
			},
			{ agency: { legalName: 'Board of youth work' } },
			{ title: 'Reviewed by two assessors' }
		],
		prerequisites: 'Can ride a bicycle.',
		stackability: {
			en: 'Three of the series make a larger one.',
			it: 'Tre della serie ne fanno una più grande.'
		},
		partOf: [{ title: 'Workshop leader', id: 'https://badges.example/badges/9' }],
		languages: ['en', 'it', 'sr-Latn'],
		fields: [{ code: '0716', label: 'Motor vehicles, ships and aircraft' }],
		furtherInformation: 'The workshop lends tools.'
	},
	picture: { content: '/9j/4AAQSkZJRgABAgAAAQABAAD/', type: 'JPEG' }
};

// Word characters of several scripts, quotes, escapes, markup, directions.
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const date = fc.constantFrom(
	'2026-03-01T09:00:00Z',
	'2020-02-29T23:59:59.25+14:00',
	'1999-12-31T00:00:00-03:00'
);
const address = fc.oneof(
	fc.webUrl(),
	fc.constantFrom(
		'http://data.europa.eu/esco/skill/326809fc-238d-40c2-881e-40042f7f2f0d',
		'urn:x:1',
		'no address',
		''
	)
);
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 3 });

function given<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
	const entries = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** Badges with much or little in them. */
export const anyBadge: fc.Arbitrary<OpenBadgeContent> = fc
	.record({
		validFrom: date,
		validUntil: optional(date),
		awardedDate: optional(date),
		name: text,
		description: text,
		narrative: text,
		inLanguage: optional(fc.constantFrom('en', 'it', 'sr-Latn', 'de_AT', 'cnr', 'not a language')),
		subjectId: optional(fc.constantFrom('urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-52d0a1d7b001', 'did:key:z6Mk')),
		start: optional(date),
		tag: optional(fc.array(text, { maxLength: 3 })),
		alignments: fc.array(fc.record({ targetName: text, targetUrl: address }), { maxLength: 4 }),
		results: fc.array(fc.record({ value: optional(text) }), { maxLength: 2 }),
		evidence: fc.array(fc.record({ id: address, name: text }), { maxLength: 2 }),
		url: optional(address),
		country: optional(fc.constantFrom('IT', 'XK', 'ZZ', ''))
	})
	.map((seed) => ({
		id: 'https://badges.example/credentials/0b6c1c3e-2f1c-4a3b-9a53-0c2f4be5a6e1',
		issuer: {
			id: 'did:web:badges.example',
			name: seed.name,
			...given({ url: seed.url }),
			...(seed.country === undefined
				? {}
				: { address: { type: ['Address'], addressCountryCode: seed.country } })
		},
		...given({ validFrom: seed.validFrom, validUntil: seed.validUntil, awardedDate: seed.awardedDate }),
		validFrom: seed.validFrom,
		subject: {
			...given({ id: seed.subjectId, activityStartDate: seed.start }),
			narrative: seed.narrative,
			result: seed.results.map((one) => ({ type: ['Result'], ...given(one) }))
		},
		achievement: {
			id: 'https://badges.example/badges/1',
			name: seed.name,
			description: seed.description,
			criteria: { narrative: seed.narrative },
			...given({ inLanguage: seed.inLanguage, tag: seed.tag }),
			alignment: seed.alignments.map((one) => ({ type: ['Alignment'], ...one }))
		},
		evidence: seed.evidence
	}));

/** Micro-credentials with any part of the full one left out. */
export const anyDetails: fc.Arbitrary<ElmDetails> = fc
	.tuple(
		fc.subarray(Object.keys(fullDetails.microCredential ?? {})),
		fc.subarray(Object.keys(fullDetails)),
		fc.record({ hours: fc.double({ noNaN: true }), points: fc.double({ noNaN: true }), eqf: fc.integer() })
	)
	.map(([fields, keys, { hours, points, eqf }]) => {
		const only = (from: object, names: readonly string[]) =>
			Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
		const microCredential = {
			...only(fullDetails.microCredential ?? {}, fields),
			...(fields.length % 2 ? { workloadHours: hours, credits: { points }, eqfLevel: eqf } : {})
		};
		return { ...only(fullDetails, keys), microCredential };
	});
