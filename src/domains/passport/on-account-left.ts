import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { eraseHolder } from './passport.sql.server.ts';

export const passportOnAccountLeft: Listener<'account-left'> = {
	name: 'passport',
	hear: ({ accountId }) => act(system, 'erase-account-in-passport', {}, (trx) => eraseHolder(trx, accountId))
};
