import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '#server/log.ts';
import { compress, encodingFor, isCompressible } from './compress.ts';
import { type Begun, holdAnswer, isHoldable, type Send } from './hold-answer.ts';

/** Below this, compression costs more than it saves. */
export const leastCompressed = 1000;

/** Compresses what is worth it, for whoever takes it. Anything else goes through as it comes. */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
	holdAnswer(response, (begun) => compressing(request, begun));
}

export function compressing(request: IncomingMessage, { response }: Begun) {
	if (!mayChange(response)) return undefined;
	varyBy(response, 'Accept-Encoding');
	const encoding = encodingFor(request.headers['accept-encoding']);
	const isWorth = Number(response.getHeader('content-length')) >= leastCompressed;
	if (!encoding || !isWorth || request.method === 'HEAD' || !isHoldable(response)) return undefined;
	response.removeHeader('content-length');
	weakenTag(response);
	return (body: Buffer, send: Send): void => {
		compress(body, encoding).then(
			(small) =>
				send(response.statusCode, { 'content-encoding': encoding, 'content-length': small.length }, small),
			(error: unknown) => {
				log.error({ err: error }, 'An answer could not be compressed');
				response.destroy();
			}
		);
	};
}

function mayChange(response: ServerResponse): boolean {
	const type = String(response.getHeader('content-type') ?? '');
	return (
		response.statusCode !== 206 &&
		!response.hasHeader('content-encoding') &&
		!/no-transform/.test(String(response.getHeader('cache-control') ?? '')) &&
		isCompressible(type)
	);
}

export function varyBy(response: ServerResponse, name: string): void {
	const given = String(response.getHeader('vary') ?? '');
	const names = given.split(',').map((each) => each.trim().toLowerCase());
	if (names.includes(name.toLowerCase()) || names.includes('*')) return;
	response.setHeader('vary', given === '' ? name : `${given}, ${name}`);
}

/** A strong tag names these very bytes (RFC 9110, 8.8.1); compressed, they are others that mean the same. */
export function weakenTag(response: ServerResponse): void {
	const tag = response.getHeader('etag');
	if (typeof tag === 'string' && tag.startsWith('"')) response.setHeader('etag', `W/${tag}`);
}
