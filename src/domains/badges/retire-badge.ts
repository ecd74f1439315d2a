import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { badgeById, setRetired } from './badges.sql.server.ts';
import { mayMakeBadges } from './may.ts';

const input = z.object({ badgeId: z.uuid() });

/** Nobody earns a retired badge any more. What was earned stays valid, and the badge keeps its page. */
export async function retireBadge(actor: Actor, asked: unknown): Promise<void> {
	await change(actor, 'retire-badge', asked, now());
}

export async function unretireBadge(actor: Actor, asked: unknown): Promise<void> {
	await change(actor, 'unretire-badge', asked, null);
}

async function change(actor: Actor, verb: string, asked: unknown, retiredAt: Date | null): Promise<void> {
	const { badgeId } = parse(input, asked);
	const badge = await badgeById(db(), badgeId);
	if (!badge) throw new Refusal('not-found');
	permit(actor, mayMakeBadges(actor, badge.organisationId));
	await act(actor, verb, { badge: badgeId }, (trx) => setRetired(trx, badgeId, retiredAt));
}
