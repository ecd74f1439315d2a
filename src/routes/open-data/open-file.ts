import { config } from '#server/config.ts';

/** A file of the open data as it is read, page by page, with where the next file is (RFC 8288) and the licence. */
export function openFile(
	parts: AsyncGenerator<string>,
	{ type, path, next }: { type: string; path: string; next: string | undefined }
): Response {
	const { origin, dataLicence } = config();
	const links = [
		`<${dataLicence}>; rel="license"`,
		`<${origin}/open-data>; rel="describedby"`,
		...(next ? [`<${origin}${path}?after=${next}>; rel="next"`] : [])
	];
	return new Response(streamOf(parts), {
		headers: {
			'content-type': type,
			link: links.join(', '),
			'cache-control': 'public, max-age=300',
			'access-control-allow-origin': '*',
			'access-control-expose-headers': 'link'
		}
	});
}

/** Reads on only when the other side has taken what came before. */
function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { value, done } = await parts.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value));
		},
		async cancel() {
			await parts.return(undefined);
		}
	});
}
