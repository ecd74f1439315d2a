import { z } from 'zod';
import { draftBadge } from '#domains/badges/draft-badge.ts';
import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db, type Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { formOf } from './form-of-playlist.ts';
import { mayEditPlaylist } from './may.ts';
import type { Playlist, PlaylistContent } from './playlist.ts';
import { draftOf, lockDraft, updateDraft } from './playlist-drafts.sql.server.ts';
import {
	changePlaylist,
	lockPlaylists,
	playlistById,
	stepsOf,
	writeContent
} from './playlists.sql.server.ts';
import { readForm } from './read-form.ts';
import { refuseUnfitSteps } from './refuse-unfit-steps.ts';
import { refuseForeignBadge, refuseTooYoung } from './refuse-unfit-maker.ts';

const publishInput = z.object({ playlistId: z.uuid() });

/**
 * Reads the kept draft and, when it can stand, writes it where those see it who may. An organisation's first publishing
 * also drafts a badge from its words (C2), unless it was given one that is there already.
 */
export async function publishPlaylist(actor: Actor, input: unknown): Promise<void> {
	const { playlistId } = parse(publishInput, input);
	const [playlist, draft] = await Promise.all([playlistById(db(), playlistId), draftOf(db(), playlistId)]);
	if (!playlist || !draft) throw new Refusal('not-found');
	permit(actor, mayEditPlaylist(actor, playlist));
	const steps = await stepsOf(db(), [playlistId]);
	const read = parse(readForm, draft.form ?? formOf({ ...playlist, steps }));
	const content = playlist.organisationId ? { ...read, visibility: 'public' as const } : read;
	await Promise.all([refuseForeignBadge(actor, playlist, content), refuseTooYoung(playlist, content)]);
	await act(actor, 'publish-playlist', { playlist: playlistId }, (trx) =>
		publishIn(trx, { actor, playlist, revision: draft.revision, content })
	);
}

type Publishing = { actor: Actor; playlist: Playlist; revision: number; content: PlaylistContent };

async function publishIn(trx: Trx, { actor, playlist, revision, content }: Publishing): Promise<void> {
	const { id } = playlist;
	const locked = await lockPlaylists(trx, [id, ...content.steps.flatMap(({ innerId }) => innerId ?? [])]);
	const draft = await lockDraft(trx, id);
	const current = locked.find((each) => each.id === id);
	if (!current || draft?.revision !== revision) throw new Refusal('conflict');
	await refuseUnfitSteps(trx, current, content, locked);
	await writeContent(trx, id, content);
	const at = now();
	const badgeId = await badgeOf(trx, actor, current, content);
	const publishedAt = current.publishedAt ?? at;
	await changePlaylist(trx, id, { state: 'published', badgeId, publishedAt, updatedAt: at });
	const by = accountOf(actor) ?? null;
	const kept = { form: null, revision: revision + 1, editor: draft.editor };
	await updateDraft(trx, id, { ...kept, updatedBy: by, updatedAt: at });
	await tell(trx, 'playlist-published', { playlistId: id });
}

/** The one chosen, the one it has, or a new draft. A learner gives no badges. */
async function badgeOf(
	trx: Trx,
	actor: Actor,
	{ id, organisationId, badgeId }: Playlist,
	content: PlaylistContent
): Promise<string | null> {
	if (!organisationId) return null;
	if (content.badgeId ?? badgeId) return content.badgeId ?? badgeId;
	return draftBadge(trx, {
		organisationId,
		name: content.title.slice(0, 120),
		description: content.summary || content.title,
		language: content.language,
		earnedBy: 'playlist',
		seed: id,
		by: accountOf(actor) ?? null
	});
}
