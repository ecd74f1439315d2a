import { suspendCredentials } from '#domains/credentials/revoke-credential.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { tell } from '#server/facts.ts';
import type { Award } from './award.ts';
import { setSuspended } from './awards.sql.server.ts';
import { changeAwards } from './change-awards.ts';
import { tellHolders } from './tell-holders.ts';

const idsOf = (awards: readonly Award[]): string[] => awards.map(({ id }) => id);

/** Holds awards back for a while, as when something has to be looked into: whoever checks them is told so. */
export function suspendAwards(actor: Actor, asked: unknown): Promise<number> {
	return changeAwards(actor, asked, {
		verb: 'suspend-awards',
		reasonNeeded: true,
		fits: ({ revokedAt, suspendedAt }) => revokedAt === null && suspendedAt === null,
		change: async (trx, awards, reason) => {
			const at = now();
			const by = accountOf(actor) ?? null;
			await setSuspended(trx, idsOf(awards), { suspendedAt: at, suspendedBy: by, suspendReason: reason });
			await suspendCredentials(trx, idsOf(awards), at, 'suspended');
			await tellHolders(trx, awards, 'badge-suspended', reason);
		}
	});
}

/** They count again, as if nothing had been. */
export function resumeAwards(actor: Actor, asked: unknown): Promise<number> {
	return changeAwards(actor, asked, {
		verb: 'resume-awards',
		reasonNeeded: false,
		fits: ({ revokedAt, suspendedAt }) => revokedAt === null && suspendedAt !== null,
		change: async (trx, awards) => {
			await setSuspended(trx, idsOf(awards), null);
			await suspendCredentials(trx, idsOf(awards), now(), 'resumed');
			await tellHolders(trx, awards, 'badge-resumed', '');
			const accountIds = awards.flatMap(({ accountId }) => accountId ?? []);
			for (const { badgeId } of awards.slice(0, 1))
				await tell(trx, 'awards-resumed', { badgeId, accountIds });
		}
	});
}
