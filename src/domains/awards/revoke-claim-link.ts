import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { linkById, revokeLink } from './claim-links.sql.server.ts';
import { mayAward } from './may.ts';

/** Switches a link off for good, together with what is reserved by it. */
export async function revokeClaimLink(actor: Actor, asked: unknown): Promise<void> {
	const { linkId } = parse(z.object({ linkId: z.uuid() }), asked);
	const link = await linkById(db(), linkId);
	if (!link) throw new Refusal('not-found');
	permit(actor, mayAward(actor, link.organisationId));
	await act(actor, 'revoke-claim-link', { claimLink: linkId }, (trx) => revokeLink(trx, linkId, now()));
}
