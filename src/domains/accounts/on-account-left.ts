import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { forgetInAuditLog } from './accounts.sql.server.ts';

/** The log keeps what was done and when; who did it, and to whom, goes with the person. */
export const eraseAuditLog: Listener<'account-left'> = {
	name: 'audit-log',
	hear: ({ accountId }) => act(system, 'erase-audit-log', {}, (trx) => forgetInAuditLog(trx, accountId))
};
