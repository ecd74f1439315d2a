// Documents as Cairn issues them, and others in the contexts of badges: what equality tests start from.
import {
	createStatusList,
	endorsementCredential,
	issue,
	statusListEntry,
	type JsonObject
} from '../src/index.ts';
import { awardValues, completeBadge } from '../src/examples/complete-badge.ts';
import { badge, copyOf, created, endorsement, issuer, signedList, signing } from './support.ts';

const contexts = [
	'https://www.w3.org/ns/credentials/v2',
	'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
];

function plain(document: object): JsonObject {
	const copy: JsonObject = JSON.parse(JSON.stringify(document));
	return copy;
}

function withoutIds(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutIds);
	if (typeof value !== 'object' || value === null) return value;
	const kept = Object.entries(value).filter(([key]) => key !== 'id');
	return Object.fromEntries(kept.map(([key, inner]) => [key, withoutIds(inner)]));
}

const profile = {
	id: 'https://school.example/issuers/1',
	type: ['Profile'],
	name: 'School',
	phone: '1',
	address: {
		type: ['Address'],
		addressLocality: 'Austin',
		geo: { type: 'GeoCoordinates', latitude: 1, longitude: -1.25 }
	},
	otherIdentifier: [
		{ type: 'IdentifierEntry', identifier: '12345', identifierType: 'sourcedId' },
		{ type: 'IdentifierEntry', identifier: '67890', identifierType: 'nationalIdentityNumber' }
	],
	parentOrg: { id: 'did:example:1', type: ['Profile'], dateOfBirth: '2000-01-01' }
};

const results = badge({
	awardedDate: created,
	description: 'A longer text.\nWith "quotes" and \\ more.',
	subject: {
		id: 'did:example:ebfeb1f712ebc6f1c276e12ec21',
		activityStartDate: '2010-01-01',
		activityEndDate: '2010-01-02T00:00:00Z',
		creditsEarned: 42.5,
		role: 'Major',
		term: 'Fall',
		source: { ...profile, type: ['Profile'] } as never,
		result: [
			{ type: ['Result'], resultDescription: 'urn:uuid:1', value: 'A' },
			{ type: ['Result'], resultDescription: 'urn:uuid:2', achievedLevel: 'urn:uuid:3' },
			{ type: ['Result'], resultDescription: 'urn:uuid:4', status: 'Completed' }
		]
	},
	achievement: {
		id: 'https://badges.example/badges/2',
		name: 'Degree',
		description: 'A degree.',
		criteria: { narrative: 'Study.' },
		creator: profile as never,
		creditsAvailable: 36,
		fieldOfStudy: 'Research',
		inLanguage: 'en-GB',
		version: '2',
		related: [{ id: 'https://badges.example/badges/1', type: ['Related'], version: '1', inLanguage: 'it' }],
		resultDescription: [
			{
				id: 'urn:uuid:2',
				type: ['ResultDescription'],
				name: 'Level',
				resultType: 'RubricCriterionLevel',
				requiredLevel: 'urn:uuid:3',
				rubricCriterionLevel: [
					{ id: 'urn:uuid:3', type: ['RubricCriterionLevel'], name: 'Mastery', level: 'M', points: '4' },
					{ id: 'urn:uuid:5', type: ['RubricCriterionLevel'], name: 'Basic', level: 'B', points: '4' }
				]
			}
		],
		tag: ['b', 'a', '\ue000', '😀']
	}
});

const about = String(badge().id);
const signedEndorsement = await issue(endorsement(about, issuer), signing);
const proof = (await issue(badge(), signing)).proof;

/** What Cairn itself issues, with and without what is optional, and the options of its proofs. */
export const issued: Readonly<Record<string, JsonObject>> = {
	complete: plain(completeBadge(awardValues(1))),
	badge: plain(badge()),
	// As the app does: the issuer is also the creator, and both purposes have an entry.
	created: plain(
		badge({
			awardedDate: created,
			achievement: {
				id: 'https://badges.example/badges/1/versions/2',
				name: 'Bicycle mechanic',
				description: 'Can take a bicycle apart.',
				criteria: { id: 'https://badges.example/badges/1/versions/2', narrative: '- Repair.\n- Ride.' },
				achievementType: 'Competency',
				creator: {
					id: issuer,
					type: ['Profile'],
					name: 'Riverside Youth Club',
					url: 'https://badges.example'
				},
				image: { id: 'https://badges.example/badges/1/versions/2/picture.png', type: 'Image' },
				inLanguage: 'it',
				version: '2'
			},
			credentialStatus: (['revocation', 'suspension'] as const).map((purpose, index) =>
				statusListEntry({ list: `https://badges.example/status-lists/${index}`, index: 7, purpose })
			)
		})
	),
	endorsement: plain(endorsement(about, issuer)),
	endorsed: plain(
		badge({
			endorsement: [
				signedEndorsement,
				await issue({ ...endorsement(about, issuer), id: 'urn:uuid:2' }, signing)
			]
		})
	),
	statusList: plain(await signedList(createStatusList())),
	options: plain({ '@context': contexts, ...proof, proofValue: undefined }),
	expiring: plain({ '@context': contexts, ...proof, proofValue: undefined, expires: created, id: 'urn:p:1' }),
	endorsementOfProfile: plain(
		endorsementCredential({
			id: 'urn:uuid:9',
			issuer: { id: issuer, name: 'City' },
			validFrom: created,
			name: 'Known to us',
			about: 'https://school.example/issuers/1'
		})
	)
};

export const examples: Readonly<Record<string, JsonObject>> = {
	...issued,
	// The school is described twice, with two addresses that are alike.
	results: plain(results),
	withoutIds: withoutIds(copyOf(issued.badge)) as JsonObject,
	signed: plain(await issue(badge(), signing)),
	issuerAsText: {
		'@context': contexts,
		id: 'urn:uuid:aa',
		type: ['VerifiableCredential', 'AchievementCredential'],
		issuer: 'did:web:x.example',
		validFrom: '2024-02-29T23:59:60Z',
		credentialSubject: {
			type: 'AchievementSubject',
			achievement: { id: 'urn:uuid:ab', type: 'Achievement', name: 'A', criteria: { narrative: 'n' } }
		}
	},
	languages: {
		'@context': contexts,
		id: 'urn:uuid:1',
		type: ['VerifiableCredential', 'OpenBadgeCredential'],
		name: { '@value': 'Badge', '@language': 'en' },
		description: [
			{ '@value': 'Bonjour "x"\n', '@language': 'fr-FR' },
			{ '@value': 'Hallo', '@language': 'DE' }
		],
		issuer: profile
	},
	direction: {
		'@context': contexts,
		id: 'urn:uuid:1',
		type: ['VerifiableCredential'],
		issuer: 'did:x:y',
		name: { '@value': 'Badge', '@language': 'ar', '@direction': 'rtl' },
		credentialSubject: { id: 'urn:q' }
	},
	alike: {
		'@context': contexts,
		id: 'urn:uuid:9',
		type: ['VerifiableCredential', 'OpenBadgeCredential'],
		issuer: 'did:x:y',
		credentialSubject: {
			type: ['AchievementSubject'],
			identifier: [
				{ type: 'IdentityObject', hashed: true, identityHash: 'x', identityType: 'y' },
				{ type: 'IdentityObject', hashed: true, identityHash: 'x', identityType: 'y' }
			]
		}
	},
	presentation: {
		'@context': ['https://www.w3.org/ns/credentials/v2'],
		type: ['VerifiablePresentation'],
		holder: 'did:x:y',
		verifiableCredential: [plain(signedEndorsement)],
		termsOfUse: { type: 'https://x.example/T', id: 'urn:t' }
	}
};
