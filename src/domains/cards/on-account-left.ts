import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import type { Listener } from '#server/jobs.ts';
import { eraseCardsOf } from './cards.sql.server.ts';

export const cardsOnAccountLeft: Listener<'account-left'> = {
	name: 'cards',
	hear: ({ accountId }) => act(system, 'erase-account-in-cards', {}, (trx) => eraseCardsOf(trx, accountId))
};
