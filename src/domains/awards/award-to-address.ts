import { z } from 'zod';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { claimStatusEntries } from '#domains/credentials/claim-status-entries.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { giveToAddresses, prepareAwards } from './give-to-addresses.ts';
import { mailGiven } from './mail-given.ts';
import { mayAward } from './may.ts';
import { giftOf } from './open-claim-link.ts';

const input = z.object({
	badgeId: z.uuid(),
	address: z.string().trim().toLowerCase().max(200).pipe(z.email('problem_address')),
	/** Of the mail, for somebody whom we do not know yet. */
	language: z.string().max(35).default('en')
});

/** Gives a badge to whoever has this address, and tells them. Whoever has it already is left in peace. */
export async function awardToAddress(actor: Actor, asked: unknown): Promise<void> {
	const { badgeId, ...person } = parse(input, asked);
	const { organisationId } = await seeBadge(badgeId);
	permit(actor, mayAward(actor, organisationId));
	const gift = await giftOf({ badgeId, organisationId });
	await act(actor, 'award-to-address', { badge: badgeId }, async (trx) => {
		const people = [{ ...person, awardedAt: now() }];
		const prepared = await prepareAwards(trx, gift, people, (count) =>
			claimStatusEntries(trx, organisationId, count)
		);
		const given = await giveToAddresses(trx, { ...gift, by: accountOf(actor) }, prepared);
		await mailGiven(
			trx,
			gift,
			given.filter((id) => id !== undefined)
		);
	});
}
