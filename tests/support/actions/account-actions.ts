import { addAddress } from '#domains/accounts/add-address.ts';
import { changePassword } from '#domains/accounts/change-password.ts';
import { changeProfile } from '#domains/accounts/change-profile.ts';
import { deleteAccount } from '#domains/accounts/delete-account.ts';
import { endSession } from '#domains/accounts/end-session.ts';
import { makeAddressPrimary } from '#domains/accounts/make-address-primary.ts';
import { removeAddress } from '#domains/accounts/remove-address.ts';
import { removePasskey } from '#domains/accounts/remove-passkey.ts';
import { renamePasskey } from '#domains/accounts/rename-passkey.ts';
import { signOutEverywhere } from '#domains/accounts/sign-out.ts';
import { verifyAddress } from '#domains/accounts/verify-address.ts';
import { askPublicConsent } from '#domains/cities/ask-public-consent.ts';
import { chooseNotifications, readNotifications } from '#domains/notifications/choose-notifications.ts';
import { password } from '../visits.ts';
import type { ActionTable } from './action-row.ts';
import { learner, signedIn } from './roles.ts';

const address = 'third@example.org';
const profile = { name: 'Robin', birthYear: '1990', language: 'en' };
const hours = { ways: {}, timeZone: 'UTC', quietFrom: '', quietUntil: '' };

/** Of one's own account, which is never an argument: whoever is signed in may, for themself. */
export const accountActions: ActionTable = {
	'accounts.endSession': [learner, (as, to) => endSession(as, { session: to.sessionId })],
	'accounts.changeProfile': [signedIn, (as) => changeProfile(as, profile)],
	'accounts.changePassword': [
		signedIn,
		(as, to) => changePassword(as, to.visit, { passwordNow: password, passwordNew: 'cairns and cairns' })
	],
	'accounts.addAddress': [signedIn, (as, to) => addAddress(as, to.visit, { address })],
	'accounts.verifyAddress': [learner, (as, to) => verifyAddress(as, to.visit, { token: to.addressToken })],
	'accounts.makeAddressPrimary': [
		signedIn,
		(as, to) => makeAddressPrimary(as, { address: to.secondAddress })
	],
	'accounts.removeAddress': [signedIn, (as) => removeAddress(as, { address })],
	'accounts.renamePasskey': [
		learner,
		(as, to) => renamePasskey(as, { passkey: to.passkeyId, passkeyName: 'Phone' })
	],
	'accounts.removePasskey': [learner, (as, to) => removePasskey(as, { passkey: to.passkeyId })],
	'accounts.signOutEverywhere': [signedIn, (as, to) => signOutEverywhere(as, to.visit)],
	'cities.askPublicConsent': [
		signedIn,
		(as) => askPublicConsent(as, { address: 'guardian@example.org' }),
		'already-done'
	],
	'notifications.chooseNotifications': [signedIn, (as) => chooseNotifications(as, [], hours)],
	'notifications.readNotifications': [signedIn, (as) => readNotifications(as)]
};

/** After everything else. */
export const lastActions: ActionTable = {
	'accounts.deleteAccount': [
		signedIn,
		(as, to) => deleteAccount(as, to.visit, { typedAddress: to.secondAddress })
	]
};
