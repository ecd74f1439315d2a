import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { AsyncLocalStorage } from 'node:async_hooks';
import { seePerson } from '#domains/accounts/see-person.ts';
import { rolesIn } from '#domains/organisations/see-roles.ts';
import { type Actor, visitor } from '#server/actor.ts';
import { newId } from '#server/id.ts';
import { overwriteGetLocale } from '#languages';
import { log, withRequestId } from '#server/log.ts';
import { Refusal } from '#server/refusal.ts';
import { say, sayRefusal } from '#server/say.ts';
import { defaultLanguage, isLanguage, type Language, preferredLanguage } from '#ui/language.ts';
import { start } from './start.ts';

const language = new AsyncLocalStorage<Language>();
overwriteGetLocale(() => language.getStore() ?? defaultLanguage);

export const init: ServerInit = start;

export const handle: Handle = ({ event, resolve }) => {
	const { locals, request } = event;
	locals.requestId = request.headers.get('x-request-id') ?? newId();
	const first = event.url.pathname.split('/')[1] ?? '';
	locals.language = isLanguage(first) ? first : preferredLanguage(request.headers.get('accept-language'));
	return withRequestId(locals.requestId, () =>
		language.run(locals.language, async () => {
			locals.actor = await actorOf(request.headers);
			const response = await resolve(event, {
				transformPageChunk: ({ html }) => html.replace('%cairn.language%', locals.language)
			});
			secure(response.headers, event.url, locals.actor);
			return response;
		})
	);
};

async function actorOf(headers: Headers): Promise<Actor> {
	const person = await seePerson(headers.get('cookie'));
	return person ? { kind: 'person', ...person, ...(await rolesIn(person.accountId)) } : visitor;
}

/** Headers that every answer carries. Kit itself writes the Content-Security-Policy of pages (vite.config.ts). */
function secure(headers: Headers, url: URL, actor: Actor): void {
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'strict-origin-when-cross-origin');
	headers.set('permissions-policy', 'camera=(self), geolocation=(self), microphone=(), payment=()');
	if (url.protocol === 'https:') headers.set('strict-transport-security', 'max-age=31536000');
	if (!headers.has('content-security-policy')) headers.set('x-frame-options', 'DENY');
	if (actor.kind === 'person' && !headers.has('cache-control'))
		headers.set('cache-control', 'private, no-store');
}

/** A refusal is an answer with its own status and words; anything else unforeseen is a bug, logged under an id. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
	if (error instanceof Refusal) {
		return { status: error.status, message: sayRefusal(error.code, error.values), code: error.code };
	}
	if (kind !== 'unknown') return;
	const id = event.locals.requestId;
	log.error({ err: error, route: event.route.id }, 'A bug was answered with 500');
	return { status: 500, message: say('refusal_bug'), code: 'bug', id };
};
