import { db } from '#server/db.ts';
import { log } from '#server/log.ts';
import { Refusal } from '#server/refusal.ts';
import { together } from '#server/together.ts';
import { fileById, type FileRow, filesByIds } from './files.sql.server.ts';
import { fileStore } from './open-store.ts';
import { resizedPicture } from './resize-picture.ts';

export const pictureWidths = [320, 640, 1280] as const;
export type PictureWidth = (typeof pictureWidths)[number];

/** The width that an address names; any other number is no address of ours, so nobody can fill the store with widths. */
export function pictureWidth(text: string | null): PictureWidth | undefined {
	if (text === null) return undefined;
	const width = pictureWidths.find((each) => String(each) === text);
	if (width === undefined) throw new Refusal('not-found');
	return width;
}

export type OpenFile = Pick<FileRow, 'id' | 'name' | 'mediaType' | 'sha256' | 'width' | 'height'> & {
	isPicture: boolean;
	read(): Promise<Uint8Array>;
};

/** A stored file, or for a picture its WebP of some width, which is made when first asked for and then kept. */
export async function openFile(id: string, width?: PictureWidth): Promise<OpenFile> {
	const row = await fileById(db(), id);
	if (!row || row.isPrivate) throw new Refusal('not-found');
	const isPicture = row.mediaType.startsWith('image/');
	if (width === undefined) return { ...row, isPicture, read: () => bytesOf(row) };
	if (!isPicture) throw new Refusal('not-found');
	const name = row.name.replace(/\.[^.]*$/, '.webp');
	return { ...row, name, mediaType: 'image/webp', isPicture, read: () => variantOf(row, width) };
}

/** A file without public address, piece by piece. Whoever calls has asked who may see it. */
export async function openPrivateFile(id: string): Promise<PrivateFile> {
	const row = await fileById(db(), id);
	if (!row?.isPrivate) throw new Refusal('not-found');
	return {
		...row,
		async read(from, to) {
			const bytes = await fileStore().getRange(row.id, from, to);
			if (bytes) return bytes;
			log.error({ file: row.id }, 'A file has a row and no bytes');
			throw new Refusal('gone');
		}
	};
}

export type PrivateFile = Pick<FileRow, 'id' | 'name' | 'mediaType' | 'byteSize' | 'sha256'> & {
	/** Both ends included. */
	read(from: number, to: number): Promise<Uint8Array>;
};

/** What many files are, in one read. */
export const seeFiles = (ids: readonly string[]): Promise<FileRow[]> => filesByIds(db(), ids);

async function bytesOf(row: FileRow): Promise<Uint8Array> {
	const bytes = await fileStore().get(row.id);
	if (bytes) return bytes;
	log.error({ file: row.id }, 'A file has a row and no bytes');
	throw new Refusal('gone');
}

/** Many who ask at once for the same width wait for one drawing. */
async function variantOf(row: FileRow, width: PictureWidth): Promise<Uint8Array> {
	const key = `${row.id}.w${width}`;
	const kept = await fileStore().get(key);
	if (kept) return kept;
	return together(['pictures', key], () => drawVariant(row, width, key));
}

async function drawVariant(row: FileRow, width: PictureWidth, key: string): Promise<Uint8Array> {
	const bytes = await resizedPicture(await bytesOf(row), row.mediaType, width);
	await fileStore().put(key, bytes, 'image/webp');
	return bytes;
}
