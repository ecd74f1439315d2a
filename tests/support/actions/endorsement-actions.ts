import { askEndorsement } from '#domains/endorsements/ask-endorsement.ts';
import { decideEndorsement } from '#domains/endorsements/decide-endorsement.ts';
import { endorseAs, giveEndorsement } from '#domains/endorsements/give-endorsement.ts';
import {
	declineEndorsement,
	withdrawByLink,
	withdrawEndorsement
} from '#domains/endorsements/withdraw-endorsement.ts';
import type { ActionTable } from './action-row.ts';
import { everybody, team } from './roles.ts';

const asked = { about: 'badge', name: 'Iva', address: 'iva@example.org', wish: '' };
const comment = 'We hire people who hold this.';

export const endorsementActions: ActionTable = {
	'endorsements.askFor': [team, (as, to) => askEndorsement(as, { ...asked, id: to.badgeId })],
	'endorsements.endorseAs': [
		['elsewhere'],
		(as, to) =>
			endorseAs(as, { about: 'activity', id: to.activityId, organisationId: to.endorserId, comment })
	],
	'endorsements.decideEndorsement': [
		team,
		(as, to) => decideEndorsement(as, { endorsementId: to.endorsementId, decision: 'accept' })
	],
	'endorsements.withdrawEndorsement': [
		['elsewhere'],
		(as, to) => withdrawEndorsement(as, { endorsementId: to.endorsementId })
	],
	'endorsements.giveEndorsement, in the name of an organisation': [
		['elsewhere'],
		(as, to) => giveEndorsement(as, { token: to.askedToken, organisationId: to.endorserId, comment })
	],
	// By whoever holds the link of the mail, but those who asked.
	'endorsements.giveEndorsement': [
		everybody.filter((role) => !team.includes(role)),
		(as, to) => giveEndorsement(as, { token: to.askedToken, name: 'Iva', comment }),
		'already-done'
	],
	'endorsements.withdrawByLink': [everybody, (as, to) => withdrawByLink(as, { token: to.askedToken })],
	'endorsements.declineEndorsement': [
		everybody,
		(as, to) => declineEndorsement(as, { token: to.otherAskedToken })
	]
};
