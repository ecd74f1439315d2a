import { z } from 'zod';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { isIcon } from '#server/pictures/badge-icons.ts';
import { Refusal } from '#server/refusal.ts';
import { draftOf, updateDraft } from './badges.sql.server.ts';
import { badgeDesignSchema } from './design-input.ts';
import type { KeptDraft } from './keep-badge-draft.ts';
import { mayMakeBadges } from './may.ts';

const input = z.object({
	badgeId: z.uuid(),
	revision: z.coerce.number().int().positive(),
	design: badgeDesignSchema.refine(({ icon }) => icon === '' || isIcon(icon), {
		path: ['icon'],
		message: 'problem_not_understood'
	}),
	imageAlt: z.string().max(500, 'problem_not_understood').default('')
});

/** Keeps the picture of a draft as it is being designed. It takes the place of an uploaded one. */
export async function keepBadgeDesign(actor: Actor, asked: unknown): Promise<KeptDraft> {
	const { badgeId, revision, design, imageAlt } = parse(input, asked);
	const kept = await draftOf(db(), badgeId);
	if (!kept) throw new Refusal('not-found');
	permit(actor, mayMakeBadges(actor, kept.organisationId));
	const savedAt = now();
	return act(actor, 'keep-badge-design', { badge: badgeId }, async (trx) => {
		const draft = { ...kept.content, design, imageAlt, imageFileId: null };
		const by = accountOf(actor) ?? null;
		const next = await updateDraft(trx, badgeId, revision, { draft, by, at: savedAt });
		if (!next) throw new Refusal('conflict');
		return { revision: next.revision, savedAt };
	});
}
