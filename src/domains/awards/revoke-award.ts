import { z } from 'zod';
import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { revokeCredentials } from '#domains/credentials/revoke-credential.ts';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { db, type Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { mail } from '#server/mail.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { defaultLanguage, isLanguage } from '#ui/language.ts';
import type { Award } from './award.ts';
import { awardById, lockAward, setRevoked } from './awards.sql.server.ts';
import { mayAward } from './may.ts';
import { endWaiting } from './waiting-awards.sql.server.ts';

const input = z.object({
	awardId: z.uuid(),
	reason: z.string().trim().min(1, 'problem_required').max(500)
});

/**
 * Takes back an award that was a mistake. Its bit in the status list says so to everybody who checks; the reason is for
 * the holder and the organisation only.
 */
export async function revokeAward(actor: Actor, asked: unknown): Promise<void> {
	const { awardId, reason } = parse(input, asked);
	const award = await awardById(db(), awardId);
	if (!award) throw new Refusal('not-found');
	permit(actor, mayAward(actor, award.organisationId));
	await act(actor, 'revoke-award', { award: awardId }, async (trx) => {
		const locked = await lockAward(trx, awardId);
		if (!locked) throw new Refusal('not-found');
		if (locked.revokedAt) throw new Refusal('already-done');
		const at = now();
		await setRevoked(trx, awardId, {
			revokedAt: at,
			revokedBy: accountOf(actor) ?? null,
			revokeReason: reason
		});
		await revokeCredentials(trx, awardId, at);
		await endWaiting(trx, awardId);
		await tellHolder(trx, locked, reason);
		await tell(trx, 'award-revoked', { awardId });
	});
}

async function tellHolder(trx: Trx, award: Award, reason: string): Promise<void> {
	const holder = award.accountId ? await recipientOf(award.accountId, trx) : undefined;
	if (!holder?.address) return;
	const [badge, { organisation }] = [
		await seeBadge(award.badgeId, award.badgeVersion, trx),
		await issuerOf(trx, award.organisationId)
	];
	const link = `${config().origin}/${isLanguage(holder.language) ? holder.language : defaultLanguage}/passport`;
	const values = { badge: badge.name, organisation: organisation.name, reason, link };
	await mail(trx, { to: holder.address, template: 'badge-revoked', language: holder.language, values });
}
