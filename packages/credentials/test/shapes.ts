// A hundred badges of ten shapes, always the same: what is signed here must hold elsewhere, and the reverse.
import {
	achievementTypes,
	alignmentTargetTypes,
	issue,
	openBadgeCredential,
	statusListEntry,
	type IssueOptions,
	type JsonObject,
	type OpenBadgeContent
} from '../src/index.ts';
import { awardValues, completeBadge } from '../src/examples/complete-badge.ts';
import { badge, created, endorsement, issuer, listAddress } from './support.ts';

export type Shape = { name: string; number: number; document: JsonObject };

const home = 'https://badges.example';
const words = [
	['en', 'Bicycle mechanic', 'Can take a bicycle apart and put it together.'],
	['it', 'Meccanico di biciclette', 'Sa smontare e rimontare una bicicletta, pezzo per pezzo.'],
	['sl', 'Kolesarski mojster', 'Zna razstaviti in sestaviti kolo, tudi če dežuje.'],
	['sr', 'Мајстор за бицикле', 'Уме да расклопи и склопи бицикл.'],
	['el', 'Μηχανικός ποδηλάτων', 'Ξέρει να λύνει και να δένει ένα ποδήλατο.'],
	['ar', 'ميكانيكي دراجات', 'يستطيع تفكيك الدراجة وتركيبها.'],
	['zh', '自行车技师', '能把自行车拆开再装好。'],
	['mt', 'Mekkanik tar-roti', 'Jaf jżarma u jarma rota, għalkemm ix-xita.'],
	['lt', 'Dviračių meistras', 'Moka išardyti ir surinkti dviratį.'],
	[
		'ca',
		'Mecànic de bicicletes',
		'Sap desmuntar i muntar una bicicleta: «peça a peça».\n\tI "provar-la" \\ bé.'
	]
] as const;

function wordsOf(number: number): (typeof words)[number] {
	return words[number % words.length] ?? words[0];
}

function minimal(number: number): object {
	return openBadgeCredential({
		id: `urn:uuid:0b6c1c3e-2f1c-4a3b-9a53-${number.toString(16).padStart(12, '0')}`,
		issuer: { id: issuer },
		validFrom: created,
		subject: { id: `urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-${number.toString(16).padStart(12, '0')}` },
		achievement: {
			id: `${home}/badges/${number}`,
			name: wordsOf(number)[1],
			description: wordsOf(number)[2],
			criteria: { narrative: 'Repair three bicycles.' }
		}
	});
}

function achievementWith(number: number, change: Partial<OpenBadgeContent['achievement']>) {
	const [inLanguage, name, description] = wordsOf(number);
	return {
		id: `${home}/badges/${number}`,
		name,
		description,
		inLanguage,
		criteria: { id: `${home}/badges/${number}#criteria`, narrative: `**${name}**` },
		...change
	};
}

function languages(number: number): object {
	const [language] = wordsOf(number);
	return badge({
		name: wordsOf(number + 3)[1],
		description: wordsOf(number + 4)[2],
		achievement: achievementWith(number, {
			related: words
				.filter(([other]) => other !== language)
				.map(([other]) => ({ id: `${home}/badges/${other}`, type: ['Related'], inLanguage: other }))
		})
	});
}

function evidence(number: number): object {
	return badge({
		evidence: Array.from({ length: 1 + (number % 7) }, (_, index) => ({
			...(index % 2 === 0 ? { id: `${home}/evidence/${number}/${index}` } : {}),
			name: `${wordsOf(index)[1]} ${index}`,
			narrative: wordsOf(number + index)[2],
			...(index % 3 === 0 ? { genre: 'Photo', audience: 'Public', description: 'A wheel' } : {})
		}))
	});
}

function results(number: number): object {
	const description = (index: number) =>
		`urn:uuid:f6ab24cd-86e8-4eaf-b8c6-${`${number}${index}`.padStart(12, '0')}`;
	return badge({
		subject: {
			id: `urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-${String(number).padStart(12, '0')}`,
			creditsEarned: number / 4,
			activityStartDate: '2026-01-01T00:00:00Z',
			activityEndDate: '2026-02-01T00:00:00+01:00',
			role: 'Captain',
			term: 'Spring',
			licenseNumber: `L-${number}`,
			narrative: wordsOf(number)[2],
			result: [
				{ type: ['Result'], resultDescription: description(0), value: 'B' },
				{ type: ['Result'], resultDescription: description(1), achievedLevel: `${description(1)}-2` },
				{ type: ['Result'], resultDescription: description(2), status: 'Completed' }
			]
		},
		achievement: achievementWith(number, {
			creditsAvailable: 2.5,
			resultDescription: [
				{
					id: description(0),
					type: ['ResultDescription'],
					name: 'Grade',
					resultType: 'LetterGrade',
					allowedValue: ['D', 'C', 'B', 'A', 'B'],
					requiredValue: 'C'
				},
				{
					id: description(1),
					type: ['ResultDescription'],
					name: 'Rubric',
					resultType: 'RubricCriterionLevel',
					rubricCriterionLevel: [1, 2].map((level) => ({
						id: `${description(1)}-${level}`,
						type: ['RubricCriterionLevel'],
						name: wordsOf(level)[1],
						level: String(level)
					}))
				},
				{ id: description(2), type: ['ResultDescription'], name: 'Status', resultType: 'Status' }
			]
		})
	});
}

function types(number: number): object {
	const document = badge({
		achievement: achievementWith(number, {
			achievementType: achievementTypes[number % achievementTypes.length] ?? 'Badge',
			alignment: alignmentTargetTypes.slice(0, 1 + (number % 9)).map((targetType, index) => ({
				type: ['Alignment'],
				targetName: wordsOf(index)[1],
				targetUrl: `https://skills.example/${number}/${index}`,
				targetType
			})),
			tag: words.slice(0, 1 + (number % 10)).map(([language]) => language)
		})
	});
	const own = ['VerifiableCredential', 'AchievementCredential', 'OpenBadgeCredential'] as const;
	return { ...document, type: number % 2 === 0 ? [...own] : [own[0], own[2 - (number % 3 === 0 ? 1 : 0)]] };
}

function people(number: number): object {
	return badge({
		issuer: {
			id: issuer,
			name: wordsOf(number)[1],
			url: home,
			email: 'office@badges.example',
			description: wordsOf(number)[2],
			address: {
				type: ['Address'],
				addressLocality: 'Riverside',
				addressCountryCode: 'IT',
				geo: { type: 'GeoCoordinates', latitude: 45.5 - number / 7, longitude: -9.25 + number }
			},
			otherIdentifier: [{ type: 'IdentifierEntry', identifier: `${number}`, identifierType: 'sourcedId' }]
		},
		achievement: achievementWith(number, {
			creator: { id: `https://school.example/${number}`, type: ['Profile'], name: 'A school' },
			version: `${number}.0`,
			humanCode: `B${number}`,
			fieldOfStudy: 'Repair',
			specialization: 'Wheels'
		})
	});
}

/** Unsigned; those of the kind `endorsed` hold endorsements that `signing` has signed. */
export async function shapes(signing: IssueOptions): Promise<Shape[]> {
	const about = `${home}/badges/1`;
	const endorsements = [await issue(endorsement(about, issuer), signing)];
	const kinds: [string, (number: number) => object][] = [
		['minimal', minimal],
		['usual', (number) => badge({ name: wordsOf(number)[1] })],
		['complete', (number) => completeBadge(awardValues(number))],
		['languages', languages],
		['evidence', evidence],
		['results', results],
		['endorsed', (number) => badge({ endorsement: endorsements as never, name: wordsOf(number)[1] })],
		['types', types],
		['people', people],
		[
			'dates',
			(number) => badge({ awardedDate: created, validUntil: `${2027 + number}-03-01T09:00:00.5+02:00` })
		]
	];
	return Array.from({ length: 100 }, (_, number) => {
		const [name, make] = kinds[number % kinds.length] ?? ['minimal', minimal];
		const status = statusListEntry({ list: listAddress, index: 1000 + number, purpose: 'revocation' });
		const document = JSON.parse(JSON.stringify({ ...make(number), credentialStatus: status })) as JsonObject;
		return { name: `${name} ${number}`, number, document };
	});
}
