import { z } from 'zod';
import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { refuseConflict, refuseTooLarge } from '#server/draft.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { mayEditPlaylist } from './may.ts';
import { lockDraft, updateDraft } from './playlist-drafts.sql.server.ts';
import { formFrom } from './playlist-form.ts';
import { playlistById } from './playlists.sql.server.ts';

const keepInput = z.object({
	playlistId: z.uuid(),
	/** The revision that this editor saw last. */
	revision: z.coerce.number().int().min(0),
	/** Names the open page, so that its own saves, sent again or out of turn, are no conflict. */
	editor: z.string().max(64).default(''),
	form: z.unknown().transform(formFrom)
});

/** Keeps a form as it is typed, right or not. Whoever writes on an older revision of somebody else's is told. */
export async function keepPlaylistDraft(
	actor: Actor,
	input: unknown
): Promise<{ revision: number; savedAt: Date }> {
	const asked = parse(keepInput, input);
	const { playlistId, editor, form } = asked;
	const playlist = await playlistById(db(), playlistId);
	if (!playlist) throw new Refusal('not-found');
	permit(actor, mayEditPlaylist(actor, playlist));
	refuseTooLarge(form);
	return act(actor, 'keep-playlist-draft', { playlist: playlistId }, async (trx) => {
		const draft = await lockDraft(trx, playlistId);
		if (!draft) throw new Refusal('not-found');
		refuseConflict(draft, asked);
		const revision = draft.revision + 1;
		const savedAt = now();
		const updatedBy = accountOf(actor) ?? null;
		await updateDraft(trx, playlistId, { form, revision, editor, updatedBy, updatedAt: savedAt });
		return { revision, savedAt };
	});
}
