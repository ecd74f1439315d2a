import { z } from 'zod';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { ClaimLink } from './claim-link.ts';
import { insertLink, linkById, revokeLink } from './claim-links.sql.server.ts';
import { mayAward } from './may.ts';
import { newLinkCode, newToken } from './secrets.ts';

const emptyIsNone = (value: unknown): unknown => (value === '' || value === undefined ? null : value);
/** An instant: `2026-05-02T16:00:00Z`. A page that asks for local time adds the zone (local-time.ts). */
const instant = z.preprocess(
	emptyIsNone,
	z.iso
		.datetime({ offset: true, error: 'problem_date' })
		.transform((text) => new Date(text))
		.nullable()
);

const input = z
	.object({
		badgeId: z.uuid(),
		activityId: z.preprocess(emptyIsNone, z.uuid().nullable()),
		label: z.string().trim().max(100).default(''),
		startsAt: instant,
		endsAt: instant,
		maxUses: z.preprocess(emptyIsNone, z.coerce.number().int().min(1).max(100_000).nullable())
	})
	.refine(({ startsAt, endsAt }) => !startsAt || !endsAt || startsAt < endsAt, {
		path: ['endsAt'],
		message: 'problem_ends_before_start'
	});

/** A new way to earn a published badge. Gives the link with its secret token and its code. */
export async function makeClaimLink(actor: Actor, asked: unknown): Promise<ClaimLink> {
	const wanted = parse(input, asked);
	const badge = await seeBadge(wanted.badgeId);
	permit(actor, mayAward(actor, badge.organisationId));
	if (badge.retiredAt) throw new Refusal('gone');
	const link = {
		id: newId(),
		organisationId: badge.organisationId,
		...wanted,
		token: newToken(),
		code: newLinkCode(),
		createdAt: now()
	};
	await act(actor, 'make-claim-link', { claimLink: link.id, badge: link.badgeId }, (trx) =>
		insertLink(trx, { ...link, createdBy: accountOf(actor) ?? null })
	);
	return { ...link, revokedAt: null };
}

/** Switches a link off for good, together with what is reserved by it. */
export async function revokeClaimLink(actor: Actor, asked: unknown): Promise<void> {
	const { linkId } = parse(z.object({ linkId: z.uuid() }), asked);
	const link = await linkById(db(), linkId);
	if (!link) throw new Refusal('not-found');
	permit(actor, mayAward(actor, link.organisationId));
	await act(actor, 'revoke-claim-link', { claimLink: linkId }, (trx) => revokeLink(trx, linkId, now()));
}
