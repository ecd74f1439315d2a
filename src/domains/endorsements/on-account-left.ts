import { revokeEndorsement } from '#domains/credentials/sign-endorsement.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Listener } from '#server/jobs.ts';
import { deleteEndorsements, endorsementsOfHolder, forgetAsker } from './endorsements.sql.server.ts';

/** What others wrote of somebody's awards goes with them; that it counts no more can still be told. */
export const endorsementsOnAccountLeft: Listener<'account-left'> = {
	name: 'endorsements',
	hear: ({ accountId }) =>
		act(system, 'erase-account-in-endorsements', {}, async (trx) => {
			const theirs = await endorsementsOfHolder(trx, accountId);
			for (const one of theirs) if (one.state === 'accepted') await revokeEndorsement(trx, one, now());
			await deleteEndorsements(
				trx,
				theirs.map(({ id }) => id)
			);
			await forgetAsker(trx, accountId);
		})
};
