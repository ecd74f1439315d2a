// A badge with all that one usually has: 2.8 kB when signed, 61 quads. Benches and equality tests share it.
import type { OpenBadgeCredential } from '../open-badges-3/model.ts';
import { openBadgeCredential, type OpenBadgeContent } from '../open-badges-3/open-badge-credential.ts';
import { statusListEntry } from '../status-list/status-list-credential.ts';

const home = 'https://badges.example';
const skills: readonly [string, string][] = [
	['Collect and clean data', 'DL.1'],
	['Interpret statistical summaries', 'DL.2'],
	['Communicate findings with charts', 'DL.3']
];

export const issuerDid = 'did:web:badges.example';

/** What differs between one award of the badge and the next. */
export type AwardValues = {
	id: string;
	validFrom: string;
	subjectId: string;
	identityHash: string;
	salt: string;
	evidenceId: string;
	evidenceName: string;
	evidenceNarrative: string;
	statusId: string;
	statusIndex: string;
};

const achievement: OpenBadgeContent['achievement'] = {
	id: `${home}/badges/data-literacy`,
	achievementType: 'Certificate',
	name: 'Data Literacy Practitioner',
	description: 'Awarded to learners who collect, clean, interpret and communicate data responsibly at work.',
	criteria: {
		narrative:
			'The learner **must** complete all five modules with at least 70 %, submit a project on an open data set, and defend it before two assessors.'
	},
	image: {
		id: `${home}/badges/data-literacy/image.png`,
		type: 'Image' as const,
		caption: 'Data Literacy badge'
	},
	alignment: skills.map(([targetName, targetCode]) => ({
		type: ['Alignment'] as ['Alignment'],
		targetName,
		targetCode,
		targetUrl: `https://skills.example/framework/${targetCode}`,
		targetFramework: 'Example Data Skills Framework',
		targetType: 'ceasn:Competency'
	})),
	tag: ['data', 'statistics', 'visualisation', 'ethics']
};

/** The numbered award, always the same. */
export function awardValues(number: number): AwardValues {
	const digits = number.toString(16).padStart(12, '0');
	const second = String(number % 60).padStart(2, '0');
	return {
		id: `${home}/credentials/0197a1b2-c3d4-7e5f-8a9b-${digits}`,
		validFrom: `2026-03-01T09:00:${second}Z`,
		subjectId: `urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-${digits}`,
		identityHash: `sha256$${digits.repeat(6).slice(0, 64)}`,
		salt: `c3a1f0de4b7796aac3a1${digits}`,
		evidenceId: `${home}/evidence/0197a1b2-c3d4-7e5f-9b9c-${digits}`,
		evidenceName: `Project ${number}`,
		evidenceNarrative: `Project ${number}: analysed a public data set, documented the steps and presented the findings.`,
		statusId: `${home}/status-lists/3#${number}`,
		statusIndex: String(number)
	};
}

export function completeBadge(values: AwardValues): OpenBadgeCredential {
	const status = statusListEntry({
		list: `${home}/status-lists/3`,
		index: Number(values.statusIndex),
		purpose: 'revocation'
	});
	return openBadgeCredential({
		id: values.id,
		issuer: { id: issuerDid, name: 'Riverside Youth Club', url: home },
		validFrom: values.validFrom,
		subject: {
			id: values.subjectId,
			identifier: [
				{
					type: 'IdentityObject',
					hashed: true,
					identityHash: values.identityHash,
					identityType: 'emailAddress',
					salt: values.salt
				}
			]
		},
		achievement,
		evidence: [
			{
				id: values.evidenceId,
				name: values.evidenceName,
				narrative: values.evidenceNarrative,
				genre: 'Project'
			}
		],
		credentialStatus: { ...status, id: values.statusId }
	});
}

/** Where in `completeBadge` each value stands. */
export const awardSlots: Readonly<Record<keyof AwardValues, string>> = {
	id: 'id',
	validFrom: 'validFrom',
	subjectId: 'credentialSubject.id',
	identityHash: 'credentialSubject.identifier[0].identityHash',
	salt: 'credentialSubject.identifier[0].salt',
	evidenceId: 'evidence[0].id',
	evidenceName: 'evidence[0].name',
	evidenceNarrative: 'evidence[0].narrative',
	statusId: 'credentialStatus.id',
	statusIndex: 'credentialStatus.statusListIndex'
};
