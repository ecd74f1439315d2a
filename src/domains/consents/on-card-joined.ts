import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { moveToAccount } from './consents.sql.server.ts';

export const consentsOnCardJoined: Listener<'card-joined'> = {
	name: 'consents',
	hear: ({ claimCardId, accountId }) =>
		act(system, 'join-card-in-consents', { claimCard: claimCardId }, (trx) =>
			moveToAccount(trx, claimCardId, accountId)
		)
};
