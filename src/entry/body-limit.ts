import type { IncomingMessage, ServerResponse } from 'node:http';

/** Largest body of a request, in bytes: a phone's photo or a short video, never a film. */
export const bodyLimit = 25 * 1024 ** 2;

/** How long what a refused visitor still sends is read and thrown away, so that the answer reaches them. */
const lingering = 10_000;

export class BodyTooLarge extends Error {
	override name = 'BodyTooLarge';
}

export function announcesTooMuch(request: IncomingMessage, limit = bodyLimit): boolean {
	return Number(request.headers['content-length'] ?? 0) > limit;
}

/**
 * Closing the connection at once would throw away the answer in most browsers, which read it only when they have sent
 * everything. So the rest is discarded for a while, and nothing of it is kept.
 */
export function discardRest(request: IncomingMessage): void {
	request.resume();
	const giveUp = setTimeout(() => request.socket.destroy(), lingering).unref();
	request.once('close', () => clearTimeout(giveUp));
}

/**
 * A body without an announced length is counted as it passes. Counting starts when the app starts to read; until then
 * nothing flows. Once too much has come, `refuse` answers and the app's own answer goes nowhere.
 */
export function countBody(
	request: IncomingMessage,
	response: ServerResponse,
	refuse: () => void,
	limit = bodyLimit
): void {
	if (request.headers['transfer-encoding'] === undefined) return;
	let size = 0;
	const count = (chunk: Buffer) => {
		size += chunk.length;
		if (size <= limit) return;
		request.removeAllListeners('data');
		if (response.headersSent) return void request.socket.destroy();
		refuse();
		mute(response);
		if (request.listenerCount('error') > 0) request.emit('error', new BodyTooLarge('the body is too large'));
		discardRest(request);
	};
	const begin = (event: string | symbol) => {
		if (event !== 'data') return;
		request.off('newListener', begin);
		request.on('data', count);
	};
	request.on('newListener', begin);
}

/** The app does not know that its visitor was answered already; what it still says is dropped. */
function mute(response: ServerResponse): void {
	response.setHeader = () => response;
	response.writeHead = () => response;
	response.write = () => true;
	response.end = () => response;
}
