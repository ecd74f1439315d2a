import { z } from 'zod';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { keepFile } from '#server/files/keep-file.ts';
import { type PreparedFile, prepareFile } from '#server/files/prepare-file.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { squarePng } from '#server/pictures/square.ts';
import { Refusal } from '#server/refusal.ts';
import { draftOf, updateDraft } from './badges.sql.server.ts';
import type { KeptDraft } from './keep-badge-draft.ts';
import { mayMakeBadges } from './may.ts';

const input = z.object({
	badgeId: z.uuid(),
	revision: z.coerce.number().int().positive(),
	/** None: back to the designed picture, and from that to the one that is drawn from the name. */
	file: z.object({ bytes: z.instanceof(Uint8Array), name: z.string() }).nullable()
});

/** Puts an uploaded picture on a draft, cleaned and square, or takes it away. Issued versions keep theirs. */
export async function keepBadgePicture(actor: Actor, asked: unknown): Promise<KeptDraft> {
	const { badgeId, revision, file } = parse(input, asked);
	const kept = await draftOf(db(), badgeId);
	if (!kept) throw new Refusal('not-found');
	const { organisationId } = kept;
	permit(actor, mayMakeBadges(actor, organisationId));
	const prepared = file && (await square(file));
	const savedAt = now();
	return act(actor, 'keep-badge-picture', { badge: badgeId }, async (trx) => {
		const stored = prepared && (await keepFile(trx, { owner: { organisationId }, prepared }));
		const { imageFileId, design = null } = kept.content;
		const draft = {
			...kept.content,
			imageFileId: stored?.id ?? null,
			design: !stored && imageFileId === null ? null : design
		};
		const by = accountOf(actor) ?? null;
		const next = await updateDraft(trx, badgeId, revision, { draft, by, at: savedAt });
		if (!next) throw new Refusal('conflict');
		return { revision: next.revision, savedAt };
	});
}

/** A square drawing stays one; everything else becomes a square PNG. */
async function square(file: { bytes: Uint8Array; name: string }): Promise<PreparedFile> {
	const prepared = await prepareFile(file);
	if (!prepared.mediaType.startsWith('image/')) throw new Refusal('unreadable-file');
	if (prepared.mediaType === 'image/svg+xml' && prepared.width === prepared.height) return prepared;
	return prepareFile({ bytes: await squarePng(prepared.bytes, 800), name: file.name });
}
