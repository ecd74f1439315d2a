import type { IncomingMessage } from 'node:http';

/**
 * A mail program ends a kind of mail by a form sent from nowhere (RFC 8058): without origin or cookie, to an address
 * that is itself the permission. It is let past the guard against forms of other sites, without whoever may be signed in.
 */
export function allowOneClick(
	request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
	origin: string
): void {
	if (request.method !== 'POST' || !/^\/unsubscribe\/[^/?]+$/.test(request.url ?? '')) return;
	request.headers.origin = origin;
	delete request.headers.cookie;
}
