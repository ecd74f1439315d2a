import { config } from '#server/config.ts';
import type { Actor } from '#server/actor.ts';
import { say } from '#server/say.ts';
import { tagOf } from '#ui/language.ts';
import { plainPage, plainPolicy } from './plain-page.ts';

/** Headers of every answer of the app. Kit writes the Content-Security-Policy of pages (vite.config.ts). */
export function secure(headers: Headers, actor: Actor): void {
	headers.set('permissions-policy', 'camera=(self), geolocation=(self), microphone=(), payment=()');
	const isPage = headers.get('content-type')?.startsWith('text/html');
	if (isPage && !headers.has('content-security-policy')) headers.set('content-security-policy', plainPolicy);
	if (!headers.get('content-security-policy')?.includes('frame-ancestors'))
		headers.set('x-frame-options', 'DENY');
	const policy = headers.get('content-security-policy');
	const hosts = config().map.style?.hosts;
	if (isPage && policy && hosts) headers.set('content-security-policy', withMapHosts(policy, hosts));
	if (actor.kind === 'person' && !headers.has('cache-control'))
		headers.set('cache-control', 'private, no-store');
}

/** Pages may ask the hosts of another server's map, where the operator chose one. */
export const withMapHosts = (policy: string, hosts: string[]): string =>
	`${policy.replace(/(^|;)(\s*)img-src /, `$1$2img-src ${hosts.join(' ')} `)}; connect-src 'self' ${hosts.join(' ')}`;

type Known = { language: string; requestId: string };

/** Kit fills src/error.html, the page of an error outside every page, with no words of ours. */
export async function fillError(response: Response, { language, requestId }: Known): Promise<Response> {
	const isErrorPage = response.status >= 400 && response.headers.get('content-type')?.startsWith('text/html');
	if (!isErrorPage) return response;
	const text = (await response.text())
		.replace('%cairn.language%', tagOf(language))
		.replace('%cairn.request%', response.status >= 500 ? say('error_id', { id: requestId }) : '');
	response.headers.delete('content-length');
	return new Response(text, { status: response.status, headers: response.headers });
}

type Told = { status: number; message: string; id: string };

/** When not even the visitor could be recognised, no page can be drawn for them. */
export function unavailable({ request, locals }: { request: Request; locals: Known }, told: Told): Response {
	const headers = { 'cache-control': 'no-store', 'retry-after': '5' };
	if (!request.headers.get('accept')?.includes('text/html'))
		return Response.json(told, { status: told.status, headers });
	const page = plainPage(locals.language, say('error_title'), told.message, say('error_id', { id: told.id }));
	return new Response(page, {
		status: told.status,
		headers: { ...headers, 'content-type': 'text/html; charset=utf-8' }
	});
}
