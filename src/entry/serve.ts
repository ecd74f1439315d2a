import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type Server,
	type ServerResponse
} from 'node:http';
import { log } from '#server/log.ts';
import type { Config } from '#server/config.ts';
import { announcesTooMuch, countBody, discardRest } from './body-limit.ts';
import { answerPlainly } from './plain-answer.ts';
import { PageCache } from './page-cache.ts';
import { clearOnChange, sharePages } from './share-page.ts';
import { allowOneClick } from './one-click.ts';
import { setTrustedHeaders, trusted } from './trusted-headers.ts';

export type Entry = {
	server: Server;
	/** From now on every request is told to come back later, and connections close when they are done. */
	stop(): Promise<void>;
};

/** What every answer carries, static files and refusals included. */
function setBaseHeaders(response: ServerResponse, origin: string): void {
	response.setHeader('x-content-type-options', 'nosniff');
	response.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
	// RFC 6797, 7.2: never over plain http
	if (origin.startsWith('https:')) response.setHeader('strict-transport-security', 'max-age=31536000');
}

/** A target that is no path would become part of the host; PostgreSQL keeps no zero byte in any text. */
const isMalformed = (target = ''): boolean => !target.startsWith('/') || target.includes('%00');

/** The web server around the app's handler. Requests that come before the app is ready wait for it. */
export function serve(config: Pick<Config, 'origin' | 'trustedProxy'>, app: Promise<RequestListener>): Entry {
	let stopping = false;
	const pages = new PageCache();
	const share = sharePages(pages);
	const forget = clearOnChange(pages);
	const answer = async (request: IncomingMessage, response: ServerResponse, expectsContinue: boolean) => {
		const id = setTrustedHeaders(request, config);
		response.setHeader(trusted.requestId, id);
		allowOneClick(request, config.origin);
		setBaseHeaders(response, config.origin);
		const refuse = () => answerPlainly(request, response, 'too_large');
		if (isMalformed(request.url)) return answerPlainly(request, response, 'malformed');
		if (stopping) return answerPlainly(request, response, 'stopping');
		response.once('close', () => stopping && server.closeIdleConnections());
		if (announcesTooMuch(request)) {
			refuse();
			return discardRest(request);
		}
		if (expectsContinue) response.writeContinue();
		countBody(request, response, refuse);
		await share(request, response, await app);
	};
	const listen =
		(expectsContinue: boolean): RequestListener =>
		(request, response) => {
			answer(request, response, expectsContinue).catch((error: unknown) => {
				log.error(
					{ err: error, request: request.headers[trusted.requestId] },
					'A request could not be answered'
				);
				response.destroy();
			});
		};
	const server = createServer(listen(false));
	// Without a listener Node would ask for the body before anybody looked at its length.
	server.on('checkContinue', listen(true));
	const stop = () => {
		stopping = true;
		forget();
		return new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeIdleConnections();
		});
	};
	return { server, stop };
}
