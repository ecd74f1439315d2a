import { dateTimeStamp } from '../engine/date-time.ts';
import type { JsonObject } from '../engine/json.ts';
import type { OpenBadgeCredential } from '../open-badges-3/model.ts';
import { achievementClaim } from './claim.ts';
import { coded, country, fileType, language } from './concept.ts';
import type { ElmDetails, ElmLearner } from './details.ts';
import { identifier, organisation, organisationOf } from './organisation.ts';
import { encodings, profiles } from './vocabulary.ts';
import { node, startWriting, words, type Writing } from './writing.ts';

export const EDC_CONTEXTS = [
	'https://www.w3.org/2018/credentials/v1',
	'http://data.europa.eu/snb/model/context/edc-ap'
] as const;
const SCHEMA = 'http://data.europa.eu/snb/model/ap/edc-generic-full';

/** A European Digital Credential for Learning as JSON-LD: unsealed. What is deeper is nodes of the model. */
export type EuropeanDigitalCredential = {
	'@context': string[];
	id: string;
	type: ['VerifiableCredential', 'EuropeanDigitalCredential'];
	credentialSchema: { id: string; type: 'ShaclValidator2017' }[];
	credentialProfiles: JsonObject[];
	displayParameter: JsonObject;
	identifier: JsonObject[];
	issuer: JsonObject;
	credentialSubject: JsonObject;
	issued: string;
	issuanceDate: string;
	validFrom: string;
	validUntil?: string;
	expirationDate?: string;
};

// One white pixel: the profile asks for a picture of the first page, and there is none.
const BLANK = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsVfXaQAAAABJRU5ErkJggg==';
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The document is another one than the badge, so it has another name; the same badge always gives the same. */
function idFor(badge: OpenBadgeCredential): string {
	const [uuid] = UUID.exec(badge.id) ?? [];
	return uuid === undefined ? `${badge.id.split('#')[0]}#elm` : `urn:credential:${uuid.toLowerCase()}`;
}

function display(writing: Writing, badge: OpenBadgeCredential, details: ElmDetails): JsonObject {
	const shown = language(writing, writing.language);
	const { content, type } = details.picture ?? { content: BLANK, type: 'PNG' };
	const image = node(writing, 'MediaObject', {
		content,
		contentEncoding: coded(writing, encodings, 'base64'),
		contentType: fileType(writing, type)
	});
	const { achievement } = badge.credentialSubject;
	return node(writing, 'DisplayParameter', {
		title: words(writing, badge.name ?? achievement.name),
		description: words(writing, badge.description ?? achievement.description),
		language: [shown],
		primaryLanguage: shown,
		individualDisplay: [
			node(writing, 'IndividualDisplay', {
				language: shown,
				displayDetail: [node(writing, 'DisplayDetail', { image, page: 1 })]
			})
		]
	});
}

function learner(writing: Writing, given: ElmLearner, id: string | undefined, claim: JsonObject): JsonObject {
	const email = given.email === undefined ? undefined : node(writing, 'Mailbox', {}, `mailto:${given.email}`);
	return node(
		writing,
		'Person',
		{
			fullName: words(writing, given.fullName),
			givenName: words(writing, given.givenName),
			familyName: words(writing, given.familyName),
			dateOfBirth: given.dateOfBirth === undefined ? undefined : `${given.dateOfBirth}T00:00:00Z`,
			citizenshipCountry: (given.citizenship ?? []).map((one) => country(writing, one)),
			contactPoint: email ? [node(writing, 'ContactPoint', { emailAddress: [email] })] : undefined,
			identifier: (given.identifiers ?? []).map((one) => identifier(writing, one)),
			hasClaim: [claim]
		},
		id
	);
}

/**
 * A badge as a European Digital Credential (European Learning Model 3.2, profile `edc-generic-full`), unsealed: JSON-LD
 * that conforms to the Commission's SHACL shapes. Whatever is not known is left out; what the profile asks for and nobody
 * gave is written as not stated: the country, and the number of the issuer, in whose place its DID stands.
 *
 * The holder's download of an award calls this with the award's signed badge. The badge stays the proof: its id stands
 * inside as an identifier of the achievement. The hashed address of the earner is not carried over.
 *
 * @param badge the credential as issued, with or without proof
 * @param details what a badge does not say: micro-credential fields, and the learner's name when they consent
 * @throws CredentialError `date-malformed`
 * @see European Learning Model 3.2, application profile EDC; Council Recommendation 2022/C 243/02, Annex I
 * @example
 * ```ts
 * import { openBadgeCredential, toElm } from '@cairn/credentials';
 * const badge = openBadgeCredential({
 * 	id: 'urn:uuid:0b6c1c3e-2f1c-4a3b-9a53-0c2f4be5a6e1',
 * 	issuer: { id: 'did:web:badges.example', name: 'Riverside Youth Club' },
 * 	validFrom: '2026-03-01T09:00:00Z',
 * 	subject: { id: 'urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-52d0a1d7b001' },
 * 	achievement: {
 * 		id: 'https://badges.example/badges/1',
 * 		name: 'Bicycle mechanic',
 * 		description: 'Can take a bicycle apart and put it together.',
 * 		criteria: { narrative: 'Repair three bicycles.' }
 * 	}
 * });
 * const document = toElm(badge, {
 * 	awardingBody: { id: 'did:web:badges.example', legalName: 'Riverside Youth Club', country: 'IE' },
 * 	microCredential: { workloadHours: 25, credits: { points: 1 }, eqfLevel: 4, mode: ['presential'] }
 * });
 * console.log(document.id); // urn:credential:0b6c1c3e-2f1c-4a3b-9a53-0c2f4be5a6e1
 * console.log(document.type); // [ 'VerifiableCredential', 'EuropeanDigitalCredential' ]
 * ```
 */
export function toElm(badge: OpenBadgeCredential, details: ElmDetails = {}): EuropeanDigitalCredential {
	const { credentialSubject: subject } = badge;
	const id = details.id ?? idFor(badge);
	const writing = startWriting(id, details.language ?? subject.achievement.inLanguage);
	const issuer = organisation(writing, organisationOf(badge.issuer, details.awardingBody));
	const isAnother = details.awardingBody?.id !== undefined && details.awardingBody.id !== issuer.id;
	const awardingBody =
		isAnother && details.awardingBody ? organisation(writing, details.awardingBody) : issuer;
	const claim = achievementClaim(writing, { badge, details, awardingBody });
	const issued = dateTimeStamp(details.issued ?? badge.validFrom, 'issued');
	const { validUntil } = badge;
	const profile = coded(writing, profiles, 'generic');
	return {
		'@context': [...EDC_CONTEXTS],
		id,
		type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
		credentialSchema: [{ id: SCHEMA, type: 'ShaclValidator2017' }],
		credentialProfiles: profile ? [profile] : [],
		displayParameter: display(writing, badge, details),
		identifier: [identifier(writing, { notation: badge.id, schemeName: 'Open Badges credential' })],
		issuer,
		credentialSubject: learner(writing, details.learner ?? {}, subject.id, claim),
		issued,
		issuanceDate: issued,
		validFrom: badge.validFrom,
		...(validUntil === undefined ? {} : { validUntil, expirationDate: validUntil })
	};
}
