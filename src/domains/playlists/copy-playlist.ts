import { z } from 'zod';
import { copyTranslations } from '#domains/translations/carry-translations.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { act } from '#server/act.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { formOf, templateOf } from './form-of-playlist.ts';
import { mayEditPlaylist } from './may.ts';
import { openPlaylist } from './open-playlist.ts';
import { firstVisibility, insertWithDraft, makerInput, makerOf } from './start-playlist.ts';

const copyInput = z.object({ playlistId: z.uuid(), maker: makerInput });

/**
 * A remix: a new draft with the steps of a playlist that one may see, for oneself or one's organisation. It keeps saying
 * which one it was made from; its badge is its own.
 */
export async function copyPlaylist(actor: Actor, input: unknown): Promise<string> {
	const { playlistId, maker: asked } = parse(copyInput, input);
	const [{ playlist, steps }, maker] = await Promise.all([
		openPlaylist(actor, playlistId),
		makerOf(actor, asked)
	]);
	permit(actor, mayEditPlaylist(actor, maker));
	const form = templateOf(formOf({ ...playlist, steps }), firstVisibility(maker));
	const id = newId();
	await act(actor, 'copy-playlist', { playlist: id, from: playlistId }, async (trx) => {
		await insertWithDraft(trx, { id, maker, form, copiedFrom: playlistId, by: accountOf(actor) ?? null });
		await copyTranslations(trx, 'playlist', playlistId, id);
	});
	return id;
}
