import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { eraseNotifications } from './notifications.sql.server.ts';

/** What somebody was told, and how they wanted to be told. */
export const notificationsOnAccountLeft: Listener<'account-left'> = {
	name: 'notifications',
	hear: ({ accountId }) =>
		act(system, 'erase-account-in-notifications', {}, (trx) => eraseNotifications(trx, accountId))
};
