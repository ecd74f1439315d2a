import type { Cookies, RequestEvent } from '@sveltejs/kit';
import type { Visit } from '#domains/accounts/visit.ts';
import { clientOf } from '#server/limit-tries.ts';

/** What sign-in has to know of a request. */
export const visitOf = (event: RequestEvent): Visit => ({
	cookie: event.request.headers.get('cookie') ?? '',
	userAgent: event.request.headers.get('user-agent') ?? '',
	client: clientOf(event.getClientAddress()),
	language: event.locals.language
});

type SameSite = 'lax' | 'strict' | 'none';

/** Sets cookies that come as whole `Set-Cookie` lines, as the sign-in library writes them. */
export function setCookies(cookies: Cookies, lines: readonly string[]): void {
	for (const line of lines) {
		const [pair = '', ...rest] = line.split(/;\s*/);
		const equals = pair.indexOf('=');
		const attributes = new Map(
			rest.map((part): [string, string] => {
				const [name = '', value = ''] = part.split('=');
				return [name.toLowerCase(), value];
			})
		);
		const age = attributes.get('max-age');
		cookies.set(pair.slice(0, equals), pair.slice(equals + 1), {
			path: attributes.get('path') ?? '/',
			httpOnly: attributes.has('httponly'),
			secure: attributes.has('secure'),
			sameSite: (attributes.get('samesite')?.toLowerCase() ?? 'lax') as SameSite,
			...(age !== undefined && { maxAge: Number(age) }),
			// It is encoded already.
			encode: (value) => value
		});
	}
}

/** Every text field of a form, passwords too: for an action, never for an answer. */
export const textsIn = (form: FormData): Record<string, string> =>
	Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

const sentTo = 'cairn.sent_to';

/** Remembers for a few minutes where a mail went, so that its typing mistake is seen; not in an address, which is logged. */
export function rememberSentTo(event: RequestEvent, address: string): void {
	const secure = event.url.protocol === 'https:';
	event.cookies.set(sentTo, address.trim(), {
		path: '/',
		maxAge: 900,
		httpOnly: true,
		sameSite: 'lax',
		secure
	});
}

export const readSentTo = (cookies: Cookies): string => cookies.get(sentTo) ?? '';
