import { z } from 'zod';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { draftBadge } from './draft-badge.ts';
import { mayMakeBadges } from './may.ts';

const input = z.object({
	organisationId: z.uuid(),
	name: z.string().trim().max(200),
	language: z.string().max(35)
});

/** A badge of its own, not born from an activity. Returns its id. */
export async function makeBadge(actor: Actor, asked: unknown): Promise<string> {
	const { organisationId, name, language } = parse(input, asked);
	if (!mayMakeBadges(actor, organisationId)) throw new Refusal('not-allowed');
	return act(actor, 'make-badge', { organisation: organisationId }, (trx) =>
		draftBadge(trx, { organisationId, name, description: '', language, by: accountOf(actor) ?? null })
	);
}
