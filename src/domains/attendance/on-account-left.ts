import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { eraseAttendancesOf } from './attendances.sql.server.ts';

export const attendanceOnAccountLeft: Listener<'account-left'> = {
	name: 'attendance',
	hear: ({ accountId }) =>
		act(system, 'erase-account-in-attendance', {}, (trx) => eraseAttendancesOf(trx, accountId))
};
