import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const compressible =
	/^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)\b|application\/(?:javascript|manifest|vnd\.mapbox-vector-tile|vc|did)\b|image\/svg\+xml)/;

/** Whether compression makes it smaller: texts and map tiles, not pictures and archives. */
export const isCompressible = (contentType: string): boolean =>
	compressible.test(contentType) && !contentType.startsWith('text/event-stream');

/** What the visitor takes best (RFC 9110, 12.5.3); undefined = as it is. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
	if (!accepted) return undefined;
	let any = 0;
	const qualities = new Map<string, number>();
	for (const part of accepted.toLowerCase().split(',')) {
		const [name = '', ...rest] = part.split(';').map((text) => text.trim());
		const quality = Number(rest.find((text) => text.startsWith('q='))?.slice(2) ?? 1);
		if (name === '*') any = quality;
		else qualities.set(name, quality);
	}
	const wish = (name: string): number => qualities.get(name) ?? any;
	const [br, gzip] = [wish('br'), wish('gzip')];
	if (br > 0 && br >= gzip) return 'br';
	return gzip > 0 ? 'gzip' : undefined;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** In a thread beside: quick rather than smallest, since it is done for every page that is drawn. */
export const compress = (body: Buffer, encoding: Encoding): Promise<Buffer> =>
	encoding === 'br'
		? brotli(body, {
				params: {
					[constants.BROTLI_PARAM_QUALITY]: 5,
					[constants.BROTLI_PARAM_LGWIN]: 18,
					[constants.BROTLI_PARAM_SIZE_HINT]: body.length
				}
			})
		: zip(body, { level: 6 });
