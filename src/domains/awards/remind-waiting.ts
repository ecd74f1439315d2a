import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { Gift } from './give-award.ts';
import { waitingDays } from './give-to-addresses.ts';
import { mailWaiting } from './mail-given.ts';
import { mayWorkBatches } from './may.ts';
import { giftOf } from './open-claim-link.ts';
import { giveUp } from './take-waiting.ts';
import { lockDue, setReminded, type WaitingAward } from './waiting-awards.sql.server.ts';

const atOnce = 200;
const day = 86_400_000;

/** Job: reminds people of awards that wait for them, and stops waiting when the last day has come. */
export async function remindWaiting(): Promise<void> {
	permit(system, mayWorkBatches(system));
	for (let count = atOnce; count === atOnce;) {
		count = await act(system, 'remind-waiting', {}, async (trx) => {
			const due = await lockDue(trx, now(), atOnce);
			const gifts = new Map<string, Gift | undefined>();
			for (const award of due) {
				if (!gifts.has(award.badgeId)) gifts.set(award.badgeId, await openGift(award));
				await remind(trx, award, gifts.get(award.badgeId));
			}
			return due.length;
		});
	}
}

async function remind(trx: Trx, award: WaitingAward, gift: Gift | undefined): Promise<void> {
	const reminders = award.reminders + 1;
	const next = waitingDays[reminders];
	if (next === undefined) return giveUp(trx, award, 'unclaimed');
	// A mail server that took nothing for days may be well again.
	const isReachable = award.mailFailed === null || award.mailFailed === 'given-up';
	if (gift && isReachable) await mailWaiting(trx, gift, award);
	await setReminded(trx, award.awardId, reminders, new Date(award.since.getTime() + next * day));
}

/** A badge that is no longer given is still waited for, but nobody is reminded of it. */
async function openGift(award: WaitingAward): Promise<Gift | undefined> {
	try {
		return await giftOf(award);
	} catch (error) {
		if (error instanceof Refusal) return undefined;
		throw error;
	}
}
