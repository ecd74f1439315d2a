import { z } from 'zod';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
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
	permit(actor, mayMakeBadges(actor, organisationId));
	return act(actor, 'make-badge', { organisation: organisationId }, (trx) =>
		draftBadge(trx, { organisationId, name, description: '', language, by: accountOf(actor) ?? null })
	);
}
