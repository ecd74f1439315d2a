import { accountActions, lastActions } from './account-actions.ts';
import type { ActionTable } from './action-row.ts';
import { activityActions } from './activity-actions.ts';
import { awardActions, endingActions, passportActions } from './award-actions.ts';
import { badgeActions, evidenceActions } from './badge-actions.ts';
import { cityActions } from './city-actions.ts';
import { endorsementActions } from './endorsement-actions.ts';
import { organisationActions } from './organisation-actions.ts';
import { playlistActions } from './playlist-actions.ts';
import { systemActions } from './system-actions.ts';

/**
 * Every action of the house and who may. One that is about several kinds of things has further rows, with the kind behind
 * a comma. Things that one action ends are not needed by a later one, so the order counts.
 */
export const actions: ActionTable = {
	...cityActions,
	...badgeActions,
	...evidenceActions,
	...playlistActions,
	...passportActions,
	...awardActions,
	...endingActions,
	...endorsementActions,
	...systemActions,
	...activityActions,
	...organisationActions,
	...accountActions,
	...lastActions
};

/** Done by whoever is nobody yet, by a password or a mailed secret; each has its tests in its room. */
export const bySecret = [
	'accounts.resetPassword',
	'accounts.signIn',
	'accounts.signInByLink',
	'accounts.signUp'
];

/** Done by Cairn alone: jobs, what rooms do when they hear a fact, and programs that show a token. */
export const byItself = [
	'accounts.askPasswordReset',
	'accounts.eraseAuditLog',
	'accounts.mailPasswordReset',
	'accounts.mailSignInElsewhere',
	'accounts.mailSignInLink',
	'accounts.sweepAccounts',
	'activities.activitiesOnAccountLeft',
	'activities.activitiesOnDistrictsChanged',
	'activities.renewMeetings',
	'attendance.attendanceOnAccountLeft',
	'attendance.attendanceOnCardJoined',
	'attendance.findPassKey',
	'awards.awardByApi',
	'awards.awardsOnAccountLeft',
	'awards.awardsOnAddressVerified',
	'awards.awardsOnMailFailed',
	'awards.findEarners',
	'awards.giveBatch',
	'awards.mailBatch',
	'awards.remindEnding',
	'awards.remindWaiting',
	'awards.sweepBatches',
	'awards.sweepClaims',
	'badges.badgesOnAccountLeft',
	'cards.cardsOnAccountLeft',
	'cities.citiesOnAccountLeft',
	'consents.consentsOnAccountLeft',
	'consents.consentsOnCardJoined',
	'credentials.issueByApi',
	'credentials.setStatusByApi',
	'discovery.listActivities',
	'discovery.listAllPlaylists',
	'discovery.listPlaylists',
	'discovery.rebuildDiscovery',
	'badge-systems.badgeSystemsOnAccountLeft',
	'endorsements.endorsementsOnAccountLeft',
	'endorsements.sweepEndorsements',
	'feedback.askFeedback',
	'feedback.feedbackOnAccountLeft',
	'evidence.checkEvidence',
	'evidence.dropUploadJob',
	'evidence.evidenceOnAccountLeft',
	'evidence.recheckEvidence',
	'frameworks.loadShippedFrameworks',
	'notifications.notificationsOnAccountLeft',
	'notifications.reportMails',
	'notifications.sendDigests',
	'notifications.sendMail',
	'notifications.giveUpMails',
	'notifications.sweepNotifications',
	'notifications.unsubscribe',
	'organisations.makeInstallationKey',
	'organisations.makeJwtKey',
	'organisations.openToken',
	'organisations.organisationsOnAccountLeft',
	'organisations.organisationsOnAddressVerified',
	'organisations.sweepInvitations',
	'passport.passportOnAccountLeft',
	'playlists.playlistsOnAccountLeft',
	'sign-ups.awaitedSignUpsOnAccountLeft',
	'sign-ups.promoteWaiting',
	'sign-ups.remindSessions',
	'sign-ups.signUpsOnAccountLeft',
	'sign-ups.signUpsOnActivityCancelled',
	'sign-ups.signUpsOnConsentGiven'
];
