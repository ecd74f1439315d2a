import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import type { Award } from './award.ts';
import { setReplaced } from './awards.sql.server.ts';
import { bringEvidence } from './bring-evidence.ts';
import { changeAwards } from './change-awards.ts';
import { type Gift, giveAward } from './give-award.ts';
import { activityOf, giftOf } from './open-claim-link.ts';
import { revoke } from './revoke-awards.ts';

/** Why an award was taken back whose holder got another for it; shown in the words of the screen. */
export const replacedReason = 'replaced';

/** Gives the holders the newest version of the badge instead, with the same date, and takes back what they had. */
export const replaceAwards = (actor: Actor, asked: unknown): Promise<number> =>
	follow(actor, asked, 'replace-awards', async (trx, award, gift) => {
		await revoke(trx, [award], { by: accountOf(actor) ?? null, reason: replacedReason });
		return { ...gift, awardedAt: award.awardedAt };
	});

/** Gives the badge anew from today on. What they had stays true until its own end. */
export const renewAwards = (actor: Actor, asked: unknown): Promise<number> =>
	follow(actor, asked, 'renew-awards', (_, __, gift) => Promise.resolve(gift));

type Following = Gift & { awardedAt?: Date };

async function follow(
	actor: Actor,
	asked: unknown,
	verb: string,
	prepare: (trx: Trx, award: Award, gift: Gift) => Promise<Following>
): Promise<number> {
	return changeAwards(actor, asked, {
		verb,
		reasonNeeded: false,
		// What waits for an address has no holder yet who could be given another.
		fits: ({ revokedAt, replacedBy, accountId, claimCardId }) =>
			revokedAt === null && replacedBy === null && (accountId ?? claimCardId) !== null,
		change: async (trx, awards) => {
			const [first] = awards;
			const gift = first && (await giftOf(first));
			for (const award of gift ? awards : []) {
				const id = newId();
				const following = await prepare(trx, award, gift as Gift);
				await setReplaced(trx, award.id, id);
				const holder = award.accountId ? await recipientOf(award.accountId, trx) : undefined;
				await giveAward(trx, {
					...following,
					...(await bringEvidence(trx, award, { id, badge: following.badge })),
					id,
					activity: award.activityId ? await activityOf(award) : undefined,
					holder: holder ?? { claimCardId: award.claimCardId ?? '' },
					by: accountOf(actor)
				});
			}
		}
	});
}
