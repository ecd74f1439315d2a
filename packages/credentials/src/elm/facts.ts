import { idOf, isObject, listOf, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import { nodesIn } from './validate-elm.ts';

export type ElmOutcomeFacts = { title: string; skills: string[] };
export type ElmAssessmentFacts = { title?: string; grade?: string };

/** What a page shows of a European Digital Credential. Texts are plain; durations are ISO 8601. */
export type ElmFacts = {
	id?: string;
	title?: string;
	description?: string;
	/** As the credential names the learner, when it does. */
	learner?: string;
	issuer?: string;
	issuerId?: string;
	awardingBodies: string[];
	/** When it was awarded, else issued. */
	awarded?: string;
	validFrom?: string;
	validUntil?: string;
	/** Titles of what was achieved. */
	achievements: string[];
	outcomes: ElmOutcomeFacts[];
	/** `2 (European Credit Transfer System)`. */
	credits: string[];
	workload?: string;
	eqfLevel?: string;
	nqfLevels: string[];
	assessments: ElmAssessmentFacts[];
	modes: string[];
	languages: string[];
	qualityAssurance: string[];
	prerequisites?: string;
	places: string[];
};

const MAX_FACTS = 100;

type Reading = { nodes: ReadonlyMap<string, JsonObject>; language: string };

/** The node itself, or the one that its id points to. */
function follow({ nodes }: Reading, value: Json): JsonObject {
	const known = nodes.get(idOf(value) ?? '');
	if (!isObject(value)) return known ?? {};
	return known && value.type === undefined ? known : value;
}

function all(reading: Reading, values: Json | undefined): JsonObject[] {
	return listOf(values)
		.slice(0, MAX_FACTS)
		.map((value) => follow(reading, value));
}

const first = (reading: Reading, value: Json | undefined): JsonObject => all(reading, value)[0] ?? {};

/** The text in the preferred language, else the first. */
function text({ language }: Reading, value: Json | undefined): string | undefined {
	if (typeof value === 'string') return value;
	if (!isObject(value)) return undefined;
	const [own = ''] = language.split('-');
	const found = value[language] ?? value[own] ?? Object.values(value)[0];
	const [one] = listOf(found);
	return typeof one === 'string' ? one : undefined;
}

const labelOf = (reading: Reading, concept: JsonObject) =>
	text(reading, concept.prefLabel) ?? stringAt(concept, 'id');
const noteOf = (reading: Reading, note: JsonObject) => text(reading, note.noteLiteral);
const nameOf = (reading: Reading, agent: JsonObject) =>
	text(reading, agent.legalName) ?? text(reading, agent.prefLabel) ?? text(reading, agent.fullName);

function several(values: readonly (string | undefined)[]): string[] {
	const known = values.filter((value): value is string => value !== undefined && value !== '');
	return [...new Set(known)].slice(0, MAX_FACTS);
}

function given<T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } {
	const entries = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as { [K in keyof T]?: string };
}

function learnerOf(reading: Reading, person: JsonObject): string | undefined {
	const parts = several([text(reading, person.givenName), text(reading, person.familyName)]);
	return text(reading, person.fullName) ?? (parts.length > 0 ? parts.join(' ') : undefined);
}

function outcomes(reading: Reading, specifications: readonly JsonObject[]): ElmOutcomeFacts[] {
	return specifications
		.flatMap((one) => all(reading, one.learningOutcome))
		.slice(0, MAX_FACTS)
		.map((outcome) => ({
			title: text(reading, outcome.title) ?? '',
			skills: several(
				[...all(reading, outcome.relatedESCOSkill), ...all(reading, outcome.relatedSkill)].map((skill) =>
					labelOf(reading, skill)
				)
			)
		}));
}

function assessments(reading: Reading, claims: readonly JsonObject[]): ElmAssessmentFacts[] {
	const found = claims.flatMap((claim) => all(reading, claim.provenBy)).slice(0, MAX_FACTS);
	return found.map((one) =>
		given({ title: text(reading, one.title), grade: noteOf(reading, first(reading, one.grade)) })
	);
}

function credits(reading: Reading, holders: readonly JsonObject[]): string[] {
	return several(
		holders
			.flatMap((one) => [...all(reading, one.creditReceived), ...all(reading, one.creditPoint)])
			.map((credit) => {
				const point = credit.point === undefined ? undefined : String(credit.point);
				const system = labelOf(reading, first(reading, credit.framework));
				return point === undefined ? undefined : system === undefined ? point : `${point} (${system})`;
			})
	);
}

function quality(reading: Reading, specifications: readonly JsonObject[]): string[] {
	return several(
		specifications
			.flatMap((one) => all(reading, one.accreditation))
			.map((one) => {
				const agency = nameOf(reading, first(reading, one.accreditingAgent));
				return several([
					text(reading, one.title) ?? labelOf(reading, first(reading, one.dcType)),
					agency
				]).join(' · ');
			})
	);
}

export function elmFacts(document: JsonObject, language: string): ElmFacts {
	const reading: Reading = { nodes: nodesIn(document), language };
	const subject = first(reading, document.credentialSubject);
	const claims = all(reading, subject.hasClaim);
	const specifications = claims.flatMap((claim) => all(reading, claim.specifiedBy));
	const activities = claims.flatMap((claim) => all(reading, claim.influencedBy));
	const processes = claims.flatMap((claim) => all(reading, claim.awardedBy));
	const holders = [...specifications, ...activities];
	const issuer = first(reading, document.issuer);
	const labels = (from: readonly JsonObject[], key: string) =>
		several(from.flatMap((one) => all(reading, one[key])).map((one) => labelOf(reading, one)));
	const textAt = (from: readonly JsonObject[], key: string) =>
		from.map((one) => stringAt(one, key)).find((value) => value !== undefined);
	const display = first(reading, document.displayParameter);
	return {
		...given({
			id: stringAt(document, 'id'),
			title: text(reading, display.title) ?? text(reading, claims[0]?.title),
			description: text(reading, claims[0]?.description) ?? text(reading, display.description),
			learner: learnerOf(reading, subject),
			issuer: nameOf(reading, issuer),
			issuerId: stringAt(issuer, 'id'),
			awarded: textAt(processes, 'awardingDate') ?? stringAt(document, 'issued'),
			validFrom: stringAt(document, 'validFrom'),
			validUntil: stringAt(document, 'validUntil') ?? stringAt(document, 'expirationDate'),
			workload: textAt(holders, 'volumeOfLearning') ?? textAt(activities, 'workload'),
			eqfLevel: labels(specifications, 'eqfLevel')[0],
			prerequisites: specifications
				.map((one) => noteOf(reading, first(reading, one.entryRequirement)))
				.find((value) => value !== undefined)
		}),
		awardingBodies: several(
			processes.flatMap((one) => all(reading, one.awardingBody)).map((body) => nameOf(reading, body))
		),
		achievements: several(claims.map((claim) => text(reading, claim.title))),
		outcomes: outcomes(reading, specifications),
		credits: credits(reading, [...claims, ...specifications]),
		nqfLevels: labels(specifications, 'nqfLevel'),
		assessments: assessments(reading, claims),
		modes: labels(holders, 'mode'),
		languages: labels(holders, 'language'),
		qualityAssurance: quality(reading, specifications),
		places: several(
			activities
				.flatMap((one) => all(reading, one.location))
				.flatMap((one) => [
					text(reading, one.geographicName),
					...all(reading, one.address).map((address) => noteOf(reading, first(reading, address.fullAddress)))
				])
		)
	};
}
