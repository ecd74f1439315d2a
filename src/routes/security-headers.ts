import type { RequestEvent } from '@sveltejs/kit';

/** Headers that every answer carries. Kit itself writes the Content-Security-Policy of pages (vite.config.ts). */
export function securityHeaders(event: RequestEvent, response: Response): void {
	const { headers } = response;
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'strict-origin-when-cross-origin');
	headers.set('x-request-id', event.locals.requestId);
	headers.set('permissions-policy', 'camera=(self), geolocation=(self), microphone=(), payment=()');
	if (event.url.protocol === 'https:') headers.set('strict-transport-security', 'max-age=31536000');
	if (!headers.has('x-frame-options') && !headers.has('content-security-policy')) {
		headers.set('x-frame-options', 'DENY');
	}
	if (event.locals.actor.kind === 'person' && !headers.has('cache-control')) {
		headers.set('cache-control', 'private, no-store');
	}
}
