import type { JsonObject } from '../engine/json.ts';
import type { Achievement } from '../open-badges-3/model.ts';
import { coded, eqfLevel, fieldOfStudy, isEsco, language, nqfLevel, skill } from './concept.ts';
import type { ElmMicroCredential, ElmOutcome, ElmQualityAssurance } from './details.ts';
import { identifier, organisation } from './organisation.ts';
import {
	accreditationTypes,
	creditSystems,
	learningSettings,
	modes,
	opportunityTypes,
	outcomeTypes,
	reuseLevels
} from './vocabulary.ts';
import { isIri, node, note, present, webResource, words, type Writing } from './writing.ts';

/** `PT2H30M`; whole minutes. */
export function duration(hours: number | undefined): string | undefined {
	const minutes = Math.round((hours ?? 0) * 60);
	// Nobody learns for a hundred years; such a number is no number of hours.
	if (!(minutes > 0 && minutes < 60_000_000)) return undefined;
	const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
	return `PT${whole > 0 ? `${whole}H` : ''}${rest > 0 || whole === 0 ? `${rest}M` : ''}`;
}

/** An alignment of a badge is a learning outcome of which only the skill is told. */
function outcomesOf({ alignment }: Achievement): ElmOutcome[] {
	return (alignment ?? []).map(({ targetName, targetDescription, targetUrl }) => ({
		title: targetName,
		...(targetDescription === undefined ? {} : { description: targetDescription }),
		skills: [{ id: targetUrl, label: targetName }]
	}));
}

function outcome(writing: Writing, { title, description, type, reuse, skills = [] }: ElmOutcome): JsonObject {
	const named = skills.filter(({ id }) => isIri(id));
	return node(writing, 'LearningOutcome', {
		title: words(writing, title),
		additionalNote: present([note(writing, description)]),
		dcType: coded(writing, outcomeTypes, type),
		reusabilityLevel: coded(writing, reuseLevels, reuse),
		relatedESCOSkill: named.filter(({ id }) => isEsco(id)).map((one) => skill(writing, one)),
		relatedSkill: named.filter(({ id }) => !isEsco(id)).map((one) => skill(writing, one))
	});
}

function accreditation(writing: Writing, given: ElmQualityAssurance): JsonObject | undefined {
	if (given.agency === undefined) return undefined;
	const type = coded(writing, accreditationTypes, given.type ?? 'programme-quality');
	if (type === undefined) return undefined;
	return node(writing, 'Accreditation', {
		title: words(writing, given.title ?? given.agency.legalName),
		description: words(writing, given.description),
		dcType: type,
		accreditingAgent: organisation(writing, given.agency),
		report: webResource(writing, given.report)
	});
}

function qualityNotes(writing: Writing, given: readonly ElmQualityAssurance[]) {
	return given
		.filter((one) => one.agency === undefined)
		.flatMap((one) => [one.title, one.description])
		.map((text) => note(writing, text, 'Quality assurance'));
}

function credits(writing: Writing, given: ElmMicroCredential['credits']): JsonObject | undefined {
	if (given === undefined || !Number.isFinite(given.points)) return undefined;
	const framework = coded(writing, creditSystems, given.system ?? 'ects');
	return framework && node(writing, 'CreditPoint', { framework, point: String(given.points) });
}

function notes(writing: Writing, achievement: Achievement, fields: ElmMicroCredential) {
	const unlistedLevels = (fields.nqfLevels ?? []).filter((level) => !nqfLevel(writing, level));
	return present([
		note(writing, achievement.criteria.narrative, 'Criteria'),
		note(writing, fields.stackability, 'Stackability'),
		note(writing, fields.furtherInformation, 'Further information'),
		...unlistedLevels.map(({ label }) => note(writing, label, 'National level')),
		...qualityNotes(writing, fields.qualityAssurance ?? [])
	]);
}

function measures(writing: Writing, achievement: Achievement, fields: ElmMicroCredential) {
	const outcomes = fields.outcomes ?? outcomesOf(achievement);
	const languages = fields.languages ?? (achievement.inLanguage ? [achievement.inLanguage] : []);
	return {
		learningOutcome: outcomes.map((one) => outcome(writing, one)),
		language: languages.map((one) => language(writing, one)),
		volumeOfLearning: duration(fields.workloadHours),
		creditPoint: present([credits(writing, fields.credits)]),
		mode: present((fields.mode ?? []).map((one) => coded(writing, modes, one))),
		learningSetting: coded(writing, learningSettings, fields.setting),
		dcType: present([coded(writing, opportunityTypes, fields.type)]),
		thematicArea: present((fields.fields ?? []).map((one) => fieldOfStudy(writing, one))),
		entryRequirement: note(writing, fields.prerequisites)
	};
}

function asQualification(writing: Writing, fields: ElmMicroCredential) {
	return {
		eqfLevel: eqfLevel(writing, fields.eqfLevel),
		nqfLevel: present((fields.nqfLevels ?? []).map((level) => nqfLevel(writing, level))),
		accreditation: present((fields.qualityAssurance ?? []).map((one) => accreditation(writing, one)))
	};
}

/** A level or an accreditation makes it a qualification; otherwise it is what one has to achieve, and no more. */
export function specification(
	writing: Writing,
	achievement: Achievement,
	fields: ElmMicroCredential
): JsonObject {
	const qualified = asQualification(writing, fields);
	const isQualification =
		qualified.eqfLevel !== undefined || qualified.nqfLevel.length > 0 || qualified.accreditation.length > 0;
	const type = isQualification ? 'Qualification' : 'LearningAchievementSpecification';
	const larger = (fields.partOf ?? []).map(({ title, id }) =>
		node(writing, type, {
			title: words(writing, title),
			identifier: id === undefined ? undefined : [identifier(writing, { notation: id })]
		})
	);
	return node(writing, type, {
		title: words(writing, achievement.name),
		description: words(writing, achievement.description),
		identifier: [identifier(writing, { notation: achievement.id, schemeName: 'Open Badges achievement' })],
		category: achievement.tag?.length ? { [writing.language]: [...new Set(achievement.tag)] } : undefined,
		additionalNote: notes(writing, achievement, fields),
		supplementaryDocument: present([webResource(writing, achievement.criteria.id)]),
		...measures(writing, achievement, fields),
		...(isQualification ? qualified : {}),
		isPartOf: larger
	});
}
