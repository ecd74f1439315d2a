import { eraseAuditLog } from '#domains/accounts/on-account-left.ts';
import { startPasswordReset } from '#domains/accounts/sign-in-reset-password.ts';
import { sweepAccounts } from '#domains/accounts/sweep-accounts.ts';
import { activitiesOnAccountLeft } from '#domains/activities/on-account-left.ts';
import { activitiesOnDistrictsChanged } from '#domains/activities/on-districts-changed.ts';
import { renewMeetings } from '#domains/activities/renew-meetings.ts';
import { attendanceOnAccountLeft } from '#domains/attendance/on-account-left.ts';
import { attendanceOnCardJoined } from '#domains/attendance/on-card-joined.ts';
import { awardsOnAccountLeft } from '#domains/awards/on-account-left.ts';
import { findEarners } from '#domains/awards/find-earners.ts';
import { meetByItselfJob } from '#domains/awards/meet-by-itself.ts';
import { awardsOnAwardsResumed } from '#domains/awards/on-awards-resumed.ts';
import {
	awardsOnAwardTakenOver,
	awardsOnBadgeAwarded,
	milestonesOnAwardTakenOver,
	milestonesOnBadgeAwarded
} from '#domains/awards/on-badge-awarded.ts';
import { awardsOnMailFailed } from '#domains/awards/on-mail-failed.ts';
import { awardsOnSessionAttended } from '#domains/awards/on-session-attended.ts';
import { awardsOnTasksCompleted } from '#domains/awards/on-tasks-completed.ts';
import { awardsOnBadgePublished, milestonesOnBadgePublished } from '#domains/awards/on-badge-published.ts';
import { awardsOnPlaylistCompleted } from '#domains/awards/on-playlist-completed.ts';
import { awardsOnPlaylistPublished } from '#domains/awards/on-playlist-published.ts';
import { awardsOnPlaylistWalked } from '#domains/awards/on-playlist-walked.ts';
import { giveBatch } from '#domains/awards/give-batch.ts';
import { mailBatch } from '#domains/awards/mail-batch.ts';
import { remindEnding } from '#domains/awards/remind-ending.ts';
import { remindWaiting } from '#domains/awards/remind-waiting.ts';
import { sweepBatches } from '#domains/awards/sweep-batches.ts';
import { sweepClaims } from '#domains/awards/sweep-claims.ts';
import { awardsOnAddressVerified } from '#domains/awards/take-waiting.ts';
import { badgeSystemsOnAccountLeft } from '#domains/badge-systems/on-account-left.ts';
import { badgesOnAccountLeft } from '#domains/badges/on-account-left.ts';
import { cardsOnAccountLeft } from '#domains/cards/on-account-left.ts';
import { citiesOnAccountLeft } from '#domains/cities/on-account-left.ts';
import { consentsOnAccountLeft } from '#domains/consents/on-account-left.ts';
import { consentsOnCardJoined } from '#domains/consents/on-card-joined.ts';
import { discoveryOnActivitiesPlaced } from '#domains/discovery/on-activities-placed.ts';
import { discoveryOnActivityCancelled } from '#domains/discovery/on-activity-cancelled.ts';
import { discoveryOnActivityPublished } from '#domains/discovery/on-activity-published.ts';
import { discoveryOnActivityRenewed } from '#domains/discovery/on-activity-renewed.ts';
import { discoveryOnActivityUnpublished } from '#domains/discovery/on-activity-unpublished.ts';
import { discoveryOnCityChanged } from '#domains/discovery/on-city-changed.ts';
import { discoveryOnOrganisationChanged } from '#domains/discovery/on-organisation-changed.ts';
import { discoveryOnPlaylistPublished } from '#domains/discovery/on-playlist-published.ts';
import { discoveryOnPlaylistUnpublished } from '#domains/discovery/on-playlist-unpublished.ts';
import { discoveryOnTranslationPublished } from '#domains/discovery/on-translation-published.ts';
import { rebuildDiscovery, sweepDiscovery } from '#domains/discovery/rebuild-discovery.ts';
import { endorsementsOnAccountLeft } from '#domains/endorsements/on-account-left.ts';
import { sweepEndorsements } from '#domains/endorsements/sweep-endorsements.ts';
import { checkEvidence, dropUploadJob } from '#domains/evidence/check-evidence.ts';
import { evidenceOnAccountLeft } from '#domains/evidence/on-account-left.ts';
import { recheckEvidence } from '#domains/evidence/recheck-evidence.ts';
import { askFeedback } from '#domains/feedback/ask-feedback.ts';
import { feedbackOnAccountLeft } from '#domains/feedback/on-account-left.ts';
import { giveUpMails } from '#domains/notifications/give-up-mails.ts';
import { sendMail } from '#domains/notifications/send-mail.ts';
import { notificationsOnAccountLeft } from '#domains/notifications/on-account-left.ts';
import { sendDigests, sweepNotifications } from '#domains/notifications/send-digests.ts';
import { makeJwtKeyJob } from '#domains/organisations/make-jwt-key.ts';
import { organisationsOnAccountLeft } from '#domains/organisations/on-account-left.ts';
import { organisationsOnAddressVerified } from '#domains/organisations/on-address-verified.ts';
import { sweepInvitations } from '#domains/organisations/sweep-invitations.ts';
import { passportOnAccountLeft } from '#domains/passport/on-account-left.ts';
import { playlistsOnAccountLeft } from '#domains/playlists/on-account-left.ts';
import { signUpsOnAccountLeft } from '#domains/sign-ups/on-account-left.ts';
import { signUpsOnActivityCancelled } from '#domains/sign-ups/on-activity-cancelled.ts';
import { signUpsOnActivityPublished } from '#domains/sign-ups/on-activity-published.ts';
import { promoteWaitingJob } from '#domains/sign-ups/promote.ts';
import { remindSessions } from '#domains/sign-ups/remind-sessions.ts';
import {
	awaitedSignUpsOnAccountLeft,
	signUpsOnConsentGiven,
	signUpsOnConsentWithdrawn
} from '#domains/sign-ups/on-consent-given.ts';
import { filesOnAccountLeft } from '#server/files/on-account-left.ts';
import { sweepUploads } from '#server/files/sweep-uploads.ts';
import { sweepFiles } from '#server/files/sweep-files.ts';
import type { Job, Listeners } from '#server/jobs.ts';
import { sweepTries } from '#server/limit-tries.ts';

/** Every job that runs in the background, who listens to which fact, and what runs by the clock. */
export const worker: { jobs: Record<string, Job>; listeners: Listeners; crontab: string } = {
	jobs: {
		'ask-feedback': askFeedback,
		'check-evidence': checkEvidence,
		'drop-upload': dropUploadJob,
		'find-earners': findEarners,
		'give-batch': giveBatch,
		'give-up-mails': giveUpMails,
		'mail-batch': mailBatch,
		'make-jwt-key': makeJwtKeyJob,
		'meet-tasks': meetByItselfJob,
		'promote-waiting': promoteWaitingJob,
		'rebuild-discovery': async () => void (await rebuildDiscovery()),
		'recheck-evidence': recheckEvidence,
		'remind-ending': remindEnding,
		'remind-sessions': remindSessions,
		'remind-waiting': remindWaiting,
		'renew-meetings': async () => void (await renewMeetings()),
		'send-digests': sendDigests,
		'send-mail': sendMail,
		'start-password-reset': startPasswordReset,
		'sweep-accounts': sweepAccounts,
		'sweep-batches': sweepBatches,
		'sweep-claims': sweepClaims,
		'sweep-discovery': sweepDiscovery,
		'sweep-endorsements': sweepEndorsements,
		'sweep-files': sweepFiles,
		'sweep-invitations': sweepInvitations,
		'sweep-notifications': sweepNotifications,
		'sweep-tries': sweepTries,
		'sweep-uploads': sweepUploads
	},
	listeners: {
		'account-left': [
			eraseAuditLog,
			notificationsOnAccountLeft,
			citiesOnAccountLeft,
			organisationsOnAccountLeft,
			badgesOnAccountLeft,
			badgeSystemsOnAccountLeft,
			activitiesOnAccountLeft,
			signUpsOnAccountLeft,
			passportOnAccountLeft,
			cardsOnAccountLeft,
			attendanceOnAccountLeft,
			consentsOnAccountLeft,
			awaitedSignUpsOnAccountLeft,
			playlistsOnAccountLeft,
			feedbackOnAccountLeft,
			awardsOnAccountLeft,
			evidenceOnAccountLeft,
			endorsementsOnAccountLeft,
			filesOnAccountLeft
		],
		'address-verified': [organisationsOnAddressVerified, awardsOnAddressVerified],
		'badge-awarded': [awardsOnBadgeAwarded, milestonesOnBadgeAwarded],
		'badge-published': [awardsOnBadgePublished, milestonesOnBadgePublished],
		'award-revoked': [],
		'awards-resumed': [awardsOnAwardsResumed],
		'mail-failed': [awardsOnMailFailed],
		'card-joined': [consentsOnCardJoined, attendanceOnCardJoined],
		'consent-given': [signUpsOnConsentGiven],
		'consent-withdrawn': [signUpsOnConsentWithdrawn],
		'session-attended': [awardsOnSessionAttended],
		'award-taken-over': [awardsOnAwardTakenOver, milestonesOnAwardTakenOver],
		'activity-cancelled': [signUpsOnActivityCancelled, discoveryOnActivityCancelled],
		'activity-copied': [],
		'activity-published': [signUpsOnActivityPublished, discoveryOnActivityPublished],
		'activity-renewed': [discoveryOnActivityRenewed],
		'activity-unpublished': [discoveryOnActivityUnpublished],
		'city-changed': [discoveryOnCityChanged],
		'districts-changed': [activitiesOnDistrictsChanged],
		'activities-placed': [discoveryOnActivitiesPlaced],
		'sign-up-made': [],
		'sign-up-withdrawn': [],
		'sign-up-selected': [],
		'sign-up-promoted': [],
		'organisation-changed': [discoveryOnOrganisationChanged],
		'playlist-published': [awardsOnPlaylistPublished, discoveryOnPlaylistPublished],
		'playlist-unpublished': [discoveryOnPlaylistUnpublished],
		'translation-published': [discoveryOnTranslationPublished],
		'playlist-walked': [awardsOnPlaylistWalked],
		'playlist-completed': [awardsOnPlaylistCompleted],
		'tasks-completed': [awardsOnTasksCompleted]
	},
	crontab: `
		17 * * * * sweep-accounts
		27 * * * * remind-ending
		23 * * * * remind-waiting
		33 4 * * * sweep-batches
		53 * * * * sweep-claims
		*/10 * * * * sweep-discovery
		57 4 * * * recheck-evidence
		37 4 * * * sweep-endorsements
		43 4 * * * sweep-files
		47 * * * * give-up-mails
		23 3 * * * renew-meetings
		13 4 * * * sweep-invitations
		*/15 * * * * ask-feedback
		*/15 * * * * remind-sessions
		*/15 * * * * send-digests
		27 4 * * * sweep-notifications
		*/15 * * * * sweep-tries
		3 5 * * * sweep-uploads
	`
};
