import type { Db, Trx } from '#server/db.ts';
import { formFrom, type PlaylistForm } from './playlist-form.ts';

export type PlaylistDraft = {
	/** null = nothing typed since it was published. */
	form: PlaylistForm | null;
	revision: number;
	editor: string;
	updatedAt: Date;
};

const drafts = (db: Db) =>
	db.selectFrom('playlistDrafts').select(['content', 'revision', 'editor', 'updatedAt']);

export async function draftOf(db: Db, playlistId: string): Promise<PlaylistDraft | undefined> {
	const row = await drafts(db).where('playlistId', '=', playlistId).executeTakeFirst();
	return row && draftFrom(row);
}

export async function lockDraft(trx: Trx, playlistId: string): Promise<PlaylistDraft | undefined> {
	const row = await drafts(trx).where('playlistId', '=', playlistId).forUpdate().executeTakeFirst();
	return row && draftFrom(row);
}

/** Of these playlists, what is typed and not public yet. */
export async function draftsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PlaylistForm>> {
	const rows = await db
		.selectFrom('playlistDrafts')
		.select(['playlistId', 'content'])
		.where('playlistId', 'in', ids.length > 0 ? ids : [null])
		.where('content', 'is not', null)
		.execute();
	return new Map(rows.map(({ playlistId, content }) => [playlistId, formFrom(content)]));
}

// A form kept by an older Cairn may lack newer fields.
const draftFrom = ({
	content,
	...row
}: Omit<PlaylistDraft, 'form'> & { content: unknown }): PlaylistDraft => ({
	...row,
	form: content === null ? null : formFrom(content)
});

type NewDraft = { playlistId: string; form: PlaylistForm; updatedBy: string | null };

export const insertDraft = (trx: Trx, { form, ...draft }: NewDraft) =>
	trx
		.insertInto('playlistDrafts')
		.values({ ...draft, content: JSON.stringify(form) })
		.execute();

type Kept = Omit<PlaylistDraft, 'updatedAt'> & { updatedBy: string | null; updatedAt: Date };

export const updateDraft = (trx: Trx, playlistId: string, { form, ...kept }: Kept) =>
	trx
		.updateTable('playlistDrafts')
		.set({ ...kept, content: form && JSON.stringify(form) })
		.where('playlistId', '=', playlistId)
		.execute();
