import type { JsonObject } from '../engine/json.ts';
import type { AchievementSubject, OpenBadgeCredential, Result } from '../open-badges-3/model.ts';
import { coded, language } from './concept.ts';
import type { ElmAssessment, ElmDetails, ElmMicroCredential } from './details.ts';
import { identifier, place } from './organisation.ts';
import { duration, specification } from './specification.ts';
import { activityTypes, assessmentTypes, modes, supervisions } from './vocabulary.ts';
import { node, note, oneText, present, webResource, words, type Writing } from './writing.ts';

type Award = {
	badge: OpenBadgeCredential;
	details: ElmDetails;
	awardingBody: JsonObject;
};

const fieldsOf = ({ details }: Award): ElmMicroCredential => details.microCredential ?? {};

function process(writing: Writing, { badge, awardingBody }: Award): JsonObject {
	return node(writing, 'AwardingProcess', {
		awardingBody: [awardingBody],
		awardingDate: badge.awardedDate ?? badge.validFrom
	});
}

function whereOf(writing: Writing, { details }: Award): JsonObject[] {
	if (details.place === undefined) return [];
	const { name, ...rest } = details.place;
	return [place(writing, { ...rest, name: words(writing, name) })];
}

/** What the learner did; nothing when nothing but the badge is known. */
function activity(writing: Writing, award: Award): JsonObject[] {
	const { credentialSubject: subject } = award.badge;
	const fields = fieldsOf(award);
	const { activityStartDate: startDate, activityEndDate: endDate } = subject;
	const temporal = startDate || endDate ? [node(writing, 'PeriodOfTime', { startDate, endDate })] : [];
	const location = whereOf(writing, award);
	const workload = duration(fields.workloadHours);
	const mode = present((fields.mode ?? []).map((one) => coded(writing, modes, one)));
	const dcType = present([coded(writing, activityTypes, fields.activityType)]);
	if (![temporal, location, mode, dcType].some(({ length }) => length > 0) && !workload) return [];
	const title = words(writing, subject.achievement.name);
	return [
		node(writing, 'LearningActivity', {
			title,
			temporal,
			location,
			workload,
			awardedBy: process(writing, award),
			specifiedBy: node(writing, 'LearningActivitySpecification', {
				title,
				dcType,
				mode,
				language: (fields.languages ?? []).map((one) => language(writing, one)),
				volumeOfLearning: workload,
				contactHour: fields.contactHours === undefined ? undefined : [`${fields.contactHours}`]
			})
		})
	];
}

function assessmentSpecification(writing: Writing, title: JsonObject, given: ElmAssessment): JsonObject {
	const scheme = given.gradingScheme;
	return node(writing, 'LearningAssessmentSpecification', {
		title,
		description: words(writing, given.description),
		dcType: coded(writing, assessmentTypes, given.type),
		mode: present((given.mode ?? []).map((one) => coded(writing, modes, one))),
		gradingScheme:
			scheme &&
			node(writing, 'GradingScheme', {
				title: words(writing, scheme.title),
				description: words(writing, scheme.description)
			})
	});
}

function gradeOf({ achievement }: AchievementSubject, result: Result): { title: string; grade?: string } {
	const description = achievement.resultDescription?.find(({ id }) => id === result.resultDescription);
	const level = description?.rubricCriterionLevel?.find(({ id }) => id === result.achievedLevel);
	const grade = result.value ?? level?.name ?? result.achievedLevel ?? result.status;
	return { title: description?.name ?? achievement.name, ...(grade === undefined ? {} : { grade }) };
}

/** Open Badges' results, and the assessment of the micro-credential. */
function assessments(writing: Writing, award: Award) {
	const { credentialSubject: subject } = award.badge;
	const given = fieldsOf(award).assessment;
	const all: ElmAssessment[] = [
		...(subject.result ?? []).map((result) => gradeOf(subject, result)),
		...(given ? [given] : [])
	];
	const graded: JsonObject[] = [];
	const described: JsonObject[] = [];
	for (const one of all) {
		const title = words(writing, one.title ?? subject.achievement.name);
		const how = assessmentSpecification(writing, title, one);
		if (one === given && one.grade === undefined) described.push(how);
		if (one.grade === undefined) continue;
		graded.push(
			node(writing, 'LearningAssessment', {
				title,
				grade: node(writing, 'Note', { noteLiteral: oneText(writing, one.grade) }),
				dateIssued: one.date,
				idVerification: coded(writing, supervisions, one.supervision),
				awardedBy: process(writing, award),
				...(one === given ? { specifiedBy: how } : {})
			})
		);
	}
	return { graded, described };
}

function evidence(writing: Writing, { badge }: Award) {
	return present((badge.evidence ?? []).map(({ id, name }) => webResource(writing, id, name)));
}

/** What the learner achieved: one claim, made of the badge's achievement and what is known about it. */
export function achievementClaim(writing: Writing, award: Award): JsonObject {
	const { credentialSubject: subject } = award.badge;
	const { achievement } = subject;
	const { graded, described } = assessments(writing, award);
	const specified = specification(writing, achievement, fieldsOf(award));
	return node(writing, 'LearningAchievement', {
		title: words(writing, award.badge.name ?? achievement.name),
		description: words(writing, award.badge.description ?? achievement.description),
		identifier: [identifier(writing, { notation: award.badge.id, schemeName: 'Open Badges credential' })],
		additionalNote: present([note(writing, subject.narrative)]),
		supplementaryDocument: evidence(writing, award),
		awardedBy: process(writing, award),
		influencedBy: activity(writing, award),
		provenBy: graded,
		creditReceived: specified.creditPoint,
		specifiedBy: described.length === 0 ? specified : { ...specified, provenBy: described }
	});
}
