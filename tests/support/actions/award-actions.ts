import { answerClaims } from '#domains/awards/answer-claims.ts';
import { answerReflection } from '#domains/awards/answer-reflection.ts';
import { askForBadge } from '#domains/awards/ask-for-badge.ts';
import { awardToAddress } from '#domains/awards/award-to-address.ts';
import { chooseColumns } from '#domains/awards/choose-columns.ts';
import { claimBadge } from '#domains/awards/claim-badge.ts';
import { claimForCard, claimWithCard } from '#domains/awards/claim-with-card.ts';
import { declineAward } from '#domains/awards/decline-award.ts';
import { finishPlaylist, giveWaitingBadge } from '#domains/awards/finish-playlist.ts';
import { finishQuest } from '#domains/awards/finish-quest.ts';
import { makeClaimLink } from '#domains/awards/make-claim-link.ts';
import { meetByItself } from '#domains/awards/meet-by-itself.ts';
import { renewAwards, replaceAwards } from '#domains/awards/replace-awards.ts';
import { reserveClaim } from '#domains/awards/reserve-claim.ts';
import { revokeAwards } from '#domains/awards/revoke-awards.ts';
import { revokeClaimLink } from '#domains/awards/revoke-claim-link.ts';
import { runBatch } from '#domains/awards/run-batch.ts';
import { startBatch } from '#domains/awards/start-batch.ts';
import { resumeAwards, suspendAwards } from '#domains/awards/suspend-awards.ts';
import { takeOverCard } from '#domains/awards/take-over-card.ts';
import { declineWaiting, takeWaiting } from '#domains/awards/take-waiting.ts';
import { answerConsent } from '#domains/consents/answer-consent.ts';
import { endShare, shareItem } from '#domains/passport/share-item.ts';
import { setVisibility } from '#domains/passport/set-visibility.ts';
import { aClaimToken } from '../claims.ts';
import type { ActionTable } from './action-row.ts';
import { everybody, learner, nobody, signedIn, team } from './roles.ts';
import type { Things } from './things.ts';

const those = ({ badgeId, awardId }: Things) => ({ badgeId, awardIds: [awardId], reason: 'A mistake.' });
const walk = ({ playlistId, holder: { accountId } }: Things) => ({ playlistId, accountId });

export const awardActions: ActionTable = {
	'awards.makeClaimLink': [team, (as, to) => makeClaimLink(as, { badgeId: to.badgeId })],
	'awards.answerClaims': [
		team,
		(as, to) => answerClaims(as, { linkId: to.linkId, claims: to.linkId, answer: 'give' })
	],
	'awards.awardToAddress': [
		team,
		(as, to) => awardToAddress(as, { badgeId: to.badgeId, address: 'other@example.org' })
	],
	'awards.startBatch': [
		team,
		(as, to) => startBatch(as, { badgeId: to.badgeId }, ['somebody@example.org\n'])
	],
	'awards.chooseColumns': [
		team,
		(as, to) => chooseColumns(as, { batchId: to.batchId, columns: ['address'] })
	],
	'awards.runBatch': [team, (as, to) => runBatch(as, { batchId: to.batchId, step: 'cancel' })],
	'awards.suspendAwards': [team, (as, to) => suspendAwards(as, those(to))],
	'awards.resumeAwards': [team, (as, to) => resumeAwards(as, those(to))],
	'awards.renewAwards': [team, (as, to) => renewAwards(as, those(to))],
	'awards.replaceAwards': [team, (as, to) => replaceAwards(as, those(to)), 'already-done'],
	// By whoever holds the link, the code or the mail.
	'awards.reserveClaim': [everybody, (as, to) => reserveClaim(as, { linkToken: to.linkToken })],
	'awards.claimWithCard': [
		everybody,
		(as, to) => claimWithCard(as, { linkToken: to.linkToken, claimToken: aClaimToken(), nickname: 'Fox' })
	],
	'awards.claimForCard': [
		everybody,
		(as, to) => claimForCard(as, { linkToken: to.linkToken, claimToken: aClaimToken(), code: to.cardCode })
	],
	'awards.takeWaiting': [signedIn, (as, to) => takeWaiting(as, { token: to.waitingToken })],
	'awards.declineWaiting': [everybody, (as, to) => declineWaiting(as, { token: to.waitingToken }), 'gone'],
	'consents.answerConsent': [
		everybody,
		(as) => answerConsent(as, { token: 'none', answer: 'give' }),
		'link-unknown'
	],
	'awards.claimBadge': [signedIn, (as, to) => claimBadge(as, { linkToken: to.linkToken })],
	'awards.askForBadge': [signedIn, (as, to) => askForBadge(as, { linkToken: to.confirmedToken })],
	'awards.takeOverCard': [signedIn, (as, to) => takeOverCard(as, { code: to.cardCode })],
	'awards.revokeClaimLink': [team, (as, to) => revokeClaimLink(as, { linkId: to.linkId })],
	// Cairn itself gives them when all is met.
	'awards.finishPlaylist': [nobody, (as, to) => finishPlaylist(as, walk(to))],
	'awards.giveWaitingBadge': [nobody, (as, to) => giveWaitingBadge(as, walk(to))],
	'awards.finishQuest': [nobody, (as, to) => finishQuest(as, to.questId)],
	'awards.meetByItself': [
		nobody,
		(as, to) => meetByItself(as, { badgeId: to.questBadgeId, accountIds: [to.holder.accountId] })
	]
};

export const passportActions: ActionTable = {
	'passport.setVisibility': [
		learner,
		(as, to) => setVisibility(as, { itemId: to.itemId, visibility: 'by-link' })
	],
	'passport.shareItem': [learner, (as, to) => shareItem(as, { itemId: to.itemId })],
	'passport.endShare': [learner, (as, to) => endShare(as, { token: to.shareToken })],
	'awards.answerReflection': [learner, (as, to) => answerReflection(as, { awardId: to.awardId, answers: {} })]
};

/** What ends an award. */
export const endingActions: ActionTable = {
	'awards.revokeAwards': [team, (as, to) => revokeAwards(as, those(to))],
	'awards.declineAward': [learner, (as, to) => declineAward(as, { awardId: to.awardId }), 'already-done']
};
