import { z } from 'zod';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { badgeDraftSchema } from './badge.ts';
import { draftOf, updateDraft } from './badges.sql.server.ts';
import { mayMakeBadges } from './may.ts';

const input = z.object({
	badgeId: z.uuid(),
	/** The revision that the editor has on screen. */
	revision: z.coerce.number().int().positive(),
	draft: badgeDraftSchema.omit({ imageFileId: true, imageSeed: true, design: true })
});

export type KeptDraft = { revision: number; savedAt: Date };

/**
 * Keeps a draft as it is typed, valid or not. Who writes on an older revision than the newest is told so, instead of
 * silently overwriting somebody. The picture is kept on its own
 * (keep-badge-picture.ts, keep-badge-design.ts).
 */
export async function keepBadgeDraft(actor: Actor, asked: unknown): Promise<KeptDraft> {
	const { badgeId, revision, draft } = parse(input, asked);
	const kept = await draftOf(db(), badgeId);
	if (!kept) throw new Refusal('not-found');
	permit(actor, mayMakeBadges(actor, kept.organisationId));
	const { imageFileId, imageSeed, design = null } = kept.content;
	const savedAt = now();
	return act(actor, 'keep-badge-draft', { badge: badgeId }, async (trx) => {
		const by = accountOf(actor) ?? null;
		const next = await updateDraft(trx, badgeId, revision, {
			draft: { ...draft, imageFileId, imageSeed, design },
			by,
			at: savedAt
		});
		if (!next) throw new Refusal('conflict');
		return { revision: next.revision, savedAt };
	});
}
