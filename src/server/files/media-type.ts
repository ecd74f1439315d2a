export type MediaType =
	'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif' | 'image/svg+xml' | 'application/pdf';

/** What a file is by its first bytes, whatever its name or its sender says. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
	const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
	const start = head.toString('latin1');
	if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
	if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
	if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image/webp';
	if (/^GIF8[79]a/.test(start)) return 'image/gif';
	if (start.startsWith('%PDF-')) return 'application/pdf';
	if (looksLikeXml(start) && /<svg[\s>/:]|<[\w-]+:svg[\s>]/.test(wholeHead(bytes))) return 'image/svg+xml';
	return undefined;
}

const looksLikeXml = (start: string): boolean => /^(\xef\xbb\xbf)?\s*<[?!a-zA-Z]/.test(start);

// Drawing programs write long comments before the root.
const wholeHead = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString('latin1');
