import { openEvidence } from '#domains/evidence/open-evidence.ts';
import type { RequestHandler } from './$types.js';

/**
 * A file of evidence, for who may see it (`?key=` of a link). It is given to be saved, never to be opened here, and where
 * a browser opens it all the same it may run, load and embed nothing. Players ask for it piece by piece.
 */
export const GET: RequestHandler = async ({ params, url, request, locals }) => {
	const file = await openEvidence(locals.actor, params.id, url.searchParams.get('key') ?? undefined);
	const headers = {
		'content-type': file.mediaType,
		'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, '_')}`,
		'content-security-policy': "default-src 'none'; sandbox",
		'x-content-type-options': 'nosniff',
		'cross-origin-resource-policy': 'same-origin',
		'x-robots-tag': 'noindex',
		'cache-control': 'private, no-store',
		'accept-ranges': 'bytes'
	};
	const last = file.byteSize - 1;
	const [, first, end] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? [];
	if (first === undefined) {
		const body = inPieces((from) => file.read(from, Math.min(from + piece - 1, last)), file.byteSize);
		return new Response(body, { headers: { ...headers, 'content-length': String(file.byteSize) } });
	}
	const from = Number(first);
	const to = Math.min(end ? Number(end) : last, last, from + mostAtOnce - 1);
	if (from > to) {
		const unfit = { ...headers, 'content-range': `bytes */${file.byteSize}` };
		return new Response(null, { status: 416, headers: unfit });
	}
	const range = {
		'content-range': `bytes ${from}-${to}/${file.byteSize}`,
		'content-length': String(to - from + 1)
	};
	return new Response(Buffer.from(await file.read(from, to)), {
		status: 206,
		headers: { ...headers, ...range }
	});
};

const piece = 1024 ** 2;
const mostAtOnce = 4 * piece;

function inPieces(read: (from: number) => Promise<Uint8Array>, size: number): ReadableStream<Uint8Array> {
	let at = 0;
	return new ReadableStream({
		async pull(controller) {
			if (at >= size) return controller.close();
			const bytes = await read(at);
			at += bytes.length;
			if (bytes.length === 0) return controller.error(new Error('A file ended before its end'));
			controller.enqueue(bytes);
		}
	});
}
