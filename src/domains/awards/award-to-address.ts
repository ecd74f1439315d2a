import { z } from 'zod';
import { accountWithAddress, recipientOf } from '#domains/accounts/see-recipients.ts';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { db, type Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { mail } from '#server/mail.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { lockHolder, standingAward } from './awards.sql.server.ts';
import { insertLink } from './claim-links.sql.server.ts';
import { type Gift, giveAward } from './give-award.ts';
import { mayAward } from './may.ts';
import { giftOf } from './open-claim-link.ts';
import { newLinkCode, newToken } from './secrets.ts';

const input = z.object({
	badgeId: z.uuid(),
	address: z.string().trim().toLowerCase().max(200).pipe(z.email('problem_address')),
	/** Of the mail, for somebody whom we do not know yet. */
	language: z.string().max(35).default('en')
});

const day = 86_400_000;
const openDays = 90;

type Giving = { gift: Gift; address: string; language: string; by: string | undefined };

/**
 * Gives a badge to whoever has this address. An account that has proved it gets the award at once; anybody else gets a
 * mail with a link that gives it once. The organiser is not told which, so nobody can ask us who has an account.
 */
export async function awardToAddress(actor: Actor, asked: unknown): Promise<void> {
	const { badgeId, address, language } = parse(input, asked);
	const { organisationId } = await seeBadge(badgeId);
	permit(actor, mayAward(actor, organisationId));
	const gift = await giftOf({ badgeId, organisationId });
	const holderId = await accountWithAddress(address, db());
	const giving = { gift, address, language, by: accountOf(actor) };
	await act(actor, 'award-to-address', { badge: badgeId }, (trx) =>
		holderId ? giveTo(trx, holderId, giving) : inviteToClaim(trx, giving)
	);
}

async function giveTo(trx: Trx, accountId: string, { gift, address, by }: Giving): Promise<void> {
	await lockHolder(trx, gift.badge.badgeId, accountId);
	const holder = await recipientOf(accountId, trx);
	if (!holder || (await standingAward(trx, gift.badge, accountId))) return;
	// Whichever of their addresses it was earned by is the one that the credential can be checked against.
	await giveAward(trx, { ...gift, holder: { ...holder, address }, by });
}

async function inviteToClaim(trx: Trx, { gift, address, language, by }: Giving): Promise<void> {
	const { badge, issuer } = gift;
	const [token, createdAt] = [newToken(), now()];
	const endsAt = new Date(createdAt.getTime() + openDays * day);
	await insertLink(trx, {
		id: newId(),
		organisationId: badge.organisationId,
		badgeId: badge.badgeId,
		activityId: null,
		label: '',
		token,
		code: newLinkCode(),
		startsAt: null,
		endsAt,
		maxUses: 1,
		createdAt,
		createdBy: by ?? null
	});
	const values = {
		badge: badge.name,
		organisation: issuer.organisation.name,
		link: `${config().origin}/claim/${token}`,
		days: openDays
	};
	await mail(trx, { to: address, template: 'badge-waiting', language, values, until: endsAt });
}
