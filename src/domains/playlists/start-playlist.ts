import { z } from 'zod';
import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { mayEditPlaylist } from './may.ts';
import type { Maker } from './playlist.ts';
import { insertDraft } from './playlist-drafts.sql.server.ts';
import { emptyForm, type PlaylistForm } from './playlist-form.ts';
import { insertPlaylist } from './playlists.sql.server.ts';

/** `me` for oneself, or an organisation that one writes for. */
export const makerInput = z.union([z.literal('me'), z.uuid()], { error: 'problem_required' });

const startInput = z.object({
	maker: makerInput,
	title: z.string().max(200).default(''),
	language: z.string().max(35).default('en')
});

/** Opens a draft, for oneself or for an organisation. Gives its id. */
export async function startPlaylist(actor: Actor, input: unknown): Promise<string> {
	const { maker: asked, title, language } = parse(startInput, input);
	const maker = await makerOf(actor, asked);
	permit(actor, mayEditPlaylist(actor, maker));
	const form = emptyForm({ title, language, visibility: firstVisibility(maker) });
	const id = newId();
	await act(actor, 'start-playlist', { playlist: id }, (trx) =>
		insertWithDraft(trx, { id, maker, form, copiedFrom: null, by: accountOf(actor) ?? null })
	);
	return id;
}

/** Whom a new playlist will belong to; a closed organisation starts nothing new. */
export async function makerOf(actor: Actor, asked: z.output<typeof makerInput>): Promise<Maker> {
	if (asked === 'me') {
		const accountId = accountOf(actor);
		if (!accountId) throw new Refusal('sign-in-needed');
		return { organisationId: null, accountId };
	}
	const { id, closedAt } = await seeOrganisation(actor, asked);
	if (closedAt) throw new Refusal('gone');
	return { organisationId: id, accountId: null };
}

/** What an organisation publishes is for everybody; a learner's own is theirs until they show it. */
export const firstVisibility = ({ organisationId }: Maker) => (organisationId ? 'public' : 'private');

type New = { id: string; maker: Maker; form: PlaylistForm; copiedFrom: string | null; by: string | null };

export async function insertWithDraft(trx: Trx, { id, maker, form, copiedFrom, by }: New): Promise<void> {
	const visibility = firstVisibility(maker);
	await insertPlaylist(trx, { id, ...maker, visibility, language: form.language, copiedFrom });
	await insertDraft(trx, { playlistId: id, form, updatedBy: by });
}
