import { fileTypeFromBuffer } from 'file-type';
import { createHash } from 'node:crypto';
import { config } from '#server/config.ts';
import { mediaTypeOf } from '#server/files/media-type.ts';
import { namedAs, type PreparedFile, prepareFile } from '#server/files/prepare-file.ts';
import { Refusal } from '#server/refusal.ts';
import { isProgramName, keptTypes, type KeptType } from './kept-types.ts';
import { lookIntoZip } from './look-into-zip.ts';
import { plainText } from './plain-text.ts';
import { hidesArchive, hidesPage, isWhole } from './whole-file.ts';

/**
 * Says what a file is by its bytes, and refuses whatever could harm somebody who opens it. Pictures are drawn anew and
 * drawings written anew, without anything that was hidden in them; sound, film, documents and text are kept as they are,
 * and are served so that no browser runs them. docs/evidence-files.md has the table.
 */
export async function inspectFile(file: { bytes: Uint8Array; name: string }): Promise<PreparedFile> {
	const { bytes, name } = file;
	if (bytes.length === 0) throw problem('evidence_problem_empty');
	if (bytes.length > config().evidence.mostBytes) throw new Refusal('too-large');
	if (isProgramName(name)) throw problem('evidence_problem_program');
	if (mediaTypeOf(bytes)?.startsWith('image/')) return prepareFile(file);
	const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
	const kept = found ? keptTypes[found.mime.replace(/;.*$/, '')] : undefined;
	if (kept) return keptAsItIs(file, kept);
	if (found) throw problem(isArchive(found.mime) ? 'evidence_problem_archive' : problemOf(found.mime));
	const text = plainText(bytes, name);
	if (!text) throw problem('evidence_problem_kind');
	return prepared(file, text);
}

async function keptAsItIs(file: { bytes: Uint8Array; name: string }, kept: KeptType): Promise<PreparedFile> {
	const { bytes } = file;
	if (kept.form === 'zip') {
		if (kept.isArchive && !config().evidence.archives) throw problem('evidence_problem_archive');
		const found = await lookIntoZip(bytes);
		if (found) throw problem(`evidence_problem_${found}`);
		return prepared(file, kept);
	}
	if (!isWhole(bytes, kept.form)) throw problem('evidence_problem_cut');
	if (hidesArchive(bytes) || hidesPage(bytes)) throw problem('evidence_problem_two_in_one');
	return prepared(file, kept);
}

function prepared(
	file: { bytes: Uint8Array; name: string },
	{ mediaType, ending }: Pick<KeptType, 'mediaType' | 'ending'>
): PreparedFile {
	const { bytes, name } = file;
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return { bytes, mediaType, sha256, name: namedAs(name, ending), width: null, height: null };
}

const isArchive = (mime: string): boolean =>
	/zip|compress|x-tar|rar|7z|x-xz|zstd|x-lz|x-arj|x-ar|x-rpm|x-deb|x-iso|diskimage|cab/.test(mime);

const problemOf = (mime: string): string =>
	/msdownload|x-elf|mach-binary|java|x-shockwave|x-msi|wasm|x-ms-shortcut|chrome-extension|dex|llvm/.test(
		mime
	)
		? 'evidence_problem_program'
		: 'evidence_problem_kind';

const problem = (message: string) => new Refusal('unreadable-file', { fields: [{ field: 'file', message }] });
