import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { onChange } from '#server/changes.ts';
import { log } from '#server/log.ts';
import { preferredLanguage } from '#ui/language.ts';
import { encodingFor } from './compress.ts';
import { compressAnswer, compressing, leastCompressed, varyBy, weakenTag } from './compress-answer.ts';
import { holdAnswer, isHoldable, type Send } from './hold-answer.ts';
import { compressedForm, type Page, PageCache } from './page-cache.ts';
import { trusted } from './trusted-headers.ts';

const id = '[0-9a-f-]{36}';
const rooms = 'activities|badges|cities|organisations|playlists|frameworks|skills';
/** Pages that say the same to every visitor, and map tiles. Never one of a credential, and never a check of one. */
const shared = new RegExp(
	`^/(?:[a-z]{2,3}(?:-[A-Za-z]{2,4})?(?:/(?:${rooms})(?:/${id})?)?|tiles/\\d+/\\d+/\\d+\\.mvt)$`
);

/**
 * Under which name a visitor's page is shared; undefined = it is not. Whoever sends a cookie may be somebody, and what they
 * see is theirs alone.
 */
export function sharedKey({ method, url = '', headers }: IncomingMessage): string | undefined {
	if (method !== 'GET' || headers.cookie !== undefined || headers.authorization !== undefined)
		return undefined;
	const end = url.indexOf('?');
	if (url.length > 500 || !shared.test(end < 0 ? url : url.slice(0, end))) return undefined;
	const language = preferredLanguage(headers['accept-language'] ?? null);
	// A city on its own domain has other pages under the same path; behind a proxy all may come under one `Host`.
	const host = String(headers[trusted.asked] ?? headers.host ?? '');
	return `${host} ${language} ${url}`;
}

/** What a page is shared with; what belongs to one request alone is not among it. */
const ownHeaders: readonly string[] = [trusted.requestId, 'content-length', 'date', 'connection'];

function isForAll(response: ServerResponse): boolean {
	const type = String(response.getHeader('content-type') ?? '');
	const isPage = type.startsWith('text/html') || type === 'application/vnd.mapbox-vector-tile';
	const caching = String(response.getHeader('cache-control') ?? '');
	return (
		response.statusCode === 200 &&
		isPage &&
		isHoldable(response) &&
		!response.hasHeader('set-cookie') &&
		!response.hasHeader('content-encoding') &&
		!/private|no-store/.test(caching)
	);
}

/** What these verbs change is on nobody's page but their own, and they come by the thousand. */
const quiet =
	/^(?:keep|ask|mail|tell|tick|claim|reserve|award|answer|join|follow|unfollow|upload|share|end|sign|accept|sweep)-/;

/** Whatever changes here is seen by everybody at once; what changes in another process, when the page is old. */
export const clearOnChange = (cache: PageCache): (() => void) =>
	onChange((verb) => {
		if (!quiet.test(verb)) cache.clear();
	});

type Answer = (request: IncomingMessage, response: ServerResponse, app: RequestListener) => Promise<void>;

/** Answers from a page of the last seconds, or lets the app draw it once for all who ask meanwhile. */
export function sharePages(cache = new PageCache()): Answer {
	return async (request, response, app) => {
		const key = sharedKey(request);
		if (key === undefined) {
			compressAnswer(request, response);
			return app(request, response);
		}
		const found = cache.find(key);
		const page = found instanceof Promise ? await found : found;
		if (!page) return drawPage({ key, cache, request, response, app });
		log.info({ method: 'GET', status: 200, shared: true }, 'Answered');
		return sendPage(page, request, (status, headers, body) => {
			response.writeHead(status, headers);
			response.end(body);
		});
	};
}

type Drawing = {
	key: string;
	cache: PageCache;
	request: IncomingMessage;
	response: ServerResponse;
	app: RequestListener;
};

function drawPage({ key, cache, request, response, app }: Drawing): void {
	const land = cache.begin(key);
	// Should this visitor leave, whoever waits with them draws it themselves.
	response.once('close', () => land());
	const known = request.headers['if-none-match'];
	// The whole page is wanted, whatever this visitor has of it.
	delete request.headers['if-none-match'];
	holdAnswer(response, (begun) => {
		if (!isForAll(response)) {
			land();
			return compressing(request, begun);
		}
		weakenTag(response);
		varyBy(response, 'Accept-Encoding');
		return (body, send) => {
			const headers = Object.entries(response.getHeaders()).filter(([name]) => !ownHeaders.includes(name));
			const page = land({ headers: Object.fromEntries(headers), body });
			response.removeHeader('content-length');
			if (known !== undefined) request.headers['if-none-match'] = known;
			if (page) void sendPage(page, request, send);
		};
	});
	app(request, response);
}

async function sendPage(page: Page, request: IncomingMessage, send: Send): Promise<void> {
	const { headers, body } = page;
	const isKnown = (request.headers['if-none-match'] ?? '')
		.split(',')
		.some((tag) => weak(tag.trim()) === headers.etag);
	if (headers.etag !== undefined && isKnown) return send(304, headers, Buffer.alloc(0));
	const encoding = encodingFor(request.headers['accept-encoding']);
	if (!encoding || body.length < leastCompressed)
		return send(200, { ...headers, 'content-length': body.length }, body);
	const small = await compressedForm(page, encoding);
	send(200, { ...headers, 'content-encoding': encoding, 'content-length': small.length }, small);
}

/** Tags are compared weakly here (RFC 9110, 13.1.2). */
const weak = (tag: string): string => (tag.startsWith('"') ? `W/${tag}` : tag);
