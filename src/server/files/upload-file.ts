import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { limitTries } from '#server/limit-tries.ts';
import { permit } from '#server/permit.ts';
import { type FileOwner, keepFile } from './keep-file.ts';
import { mayUpload } from './may.ts';
import { prepareFile } from './prepare-file.ts';

/** What the editor needs to show what was uploaded. */
export type Uploaded = {
	id: string;
	url: string;
	/** For `![words](address)`: with its size, so that the page does not jump when the picture comes. */
	markdownUrl: string;
	name: string;
	mediaType: string;
	width: number | null;
	height: number | null;
};

/** Keeps a file that somebody sends, for themself or for an organisation they work for. */
export async function uploadFile(
	actor: Actor,
	owner: FileOwner,
	sent: { bytes: Uint8Array; name: string }
): Promise<Uploaded> {
	permit(actor, mayUpload(actor, owner));
	await limitTries(['upload', accountOf(actor) ?? 'system'], { tries: 120, minutes: 60 });
	const prepared = await prepareFile(sent);
	const { id, name, mediaType, width, height } = await act(actor, 'upload-file', { ...owner }, (trx) =>
		keepFile(trx, { prepared, owner })
	);
	const url = `/files/${id}`;
	const markdownUrl = width && height ? `${url}#${width}x${height}` : url;
	return { id, url, markdownUrl, name, mediaType, width, height };
}
