import { keepBadgeDesign } from '#domains/badges/keep-badge-design.ts';
import { keepBadgeDraft } from '#domains/badges/keep-badge-draft.ts';
import { keepBadgePicture } from '#domains/badges/keep-badge-picture.ts';
import { makeBadge } from '#domains/badges/make-badge.ts';
import { publishBadge } from '#domains/badges/publish-badge.ts';
import { retireBadge, unretireBadge } from '#domains/badges/retire-badge.ts';
import { dropBadgeTemplate, saveBadgeTemplate } from '#domains/badges/save-badge-template.ts';
import { addFile } from '#domains/evidence/add-file.ts';
import { addLink } from '#domains/evidence/add-link.ts';
import { assignSubmission } from '#domains/evidence/assign-submission.ts';
import { removeEvidence } from '#domains/evidence/remove-evidence.ts';
import { reviewSubmission } from '#domains/evidence/review-submission.ts';
import { sendSubmission } from '#domains/evidence/send-submission.ts';
import { dropReviewComment, setDoubleReview } from '#domains/evidence/set-double-review.ts';
import { setEvidenceVisibility } from '#domains/evidence/set-evidence-visibility.ts';
import { startQuest } from '#domains/evidence/start-quest.ts';
import { writeSubmission } from '#domains/evidence/write-submission.ts';
import { newId } from '#server/id.ts';
import { wordsOfBadge } from '../badges.ts';
import type { ActionTable } from './action-row.ts';
import { learner, signedIn, staff, team } from './roles.ts';
import { design, page } from './things.ts';

const file = { bytes: new TextEncoder().encode('What I did.'), name: 'notes.txt' };
const answer = { round: 1, verdict: 'approve', comment: 'Well done.' };

export const badgeActions: ActionTable = {
	'badges.makeBadge': [
		team,
		(as, to) => makeBadge(as, { organisationId: to.organisationId, name: 'New', language: 'en' })
	],
	'badges.keepBadgeDraft': [
		team,
		(as, to) => keepBadgeDraft(as, { badgeId: to.draftBadgeId, revision: 1, draft: wordsOfBadge })
	],
	'badges.keepBadgeDesign': [
		team,
		(as, to) => keepBadgeDesign(as, { badgeId: to.draftBadgeId, revision: 2, design })
	],
	'badges.keepBadgePicture': [
		team,
		(as, to) => keepBadgePicture(as, { badgeId: to.draftBadgeId, revision: 3, file: null })
	],
	'badges.publishBadge': [team, (as, to) => publishBadge(as, { badgeId: to.draftBadgeId })],
	'badges.saveBadgeTemplate': [
		team,
		(as, to) => saveBadgeTemplate(as, { badgeId: to.draftBadgeId, name: 'Ours too', design })
	],
	'badges.dropBadgeTemplate': [team, (as, to) => dropBadgeTemplate(as, { templateId: to.templateId })],
	'badges.retireBadge': [team, (as, to) => retireBadge(as, { badgeId: to.draftBadgeId })],
	'badges.unretireBadge': [team, (as, to) => unretireBadge(as, { badgeId: to.draftBadgeId })]
};

export const evidenceActions: ActionTable = {
	'evidence.startQuest': [signedIn, (as, to) => startQuest(as, { badgeId: to.questBadgeId })],
	'evidence.writeSubmission': [
		learner,
		(as, to) => writeSubmission(as, { submissionId: to.workId, text: 'So.' })
	],
	'evidence.addLink': [learner, (as, to) => addLink(as, { submissionId: to.workId, link: page })],
	'evidence.addFile': [learner, (as, to) => addFile(as, { submissionId: to.workId, file })],
	'evidence.sendSubmission': [learner, (as, to) => sendSubmission(as, { submissionId: to.workId })],
	'evidence.setEvidenceVisibility': [
		learner,
		(as, to) => setEvidenceVisibility(as, { evidenceId: to.evidenceId, visibility: 'by-link' })
	],
	'evidence.assignSubmission': [
		staff,
		(as, to) => assignSubmission(as, { submissionId: to.submissionId, assignedTo: to.assessorId })
	],
	'evidence.reviewSubmission': [
		staff,
		(as, to) => reviewSubmission(as, { submissionId: to.submissionId, ...answer })
	],
	'evidence.setDoubleReview': [
		team,
		(as, to) => setDoubleReview(as, { badgeId: to.questBadgeId, doubleShare: 10 })
	],
	'evidence.dropReviewComment': [
		team,
		(as, to) => dropReviewComment(as, { organisationId: to.organisationId, commentId: newId() })
	],
	'evidence.removeEvidence': [learner, (as, to) => removeEvidence(as, { evidenceId: to.evidenceId })]
};
