import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { AsyncLocalStorage } from 'node:async_hooks';
import { seePerson } from '#domains/accounts/see-person.ts';
import { rolesIn } from '#domains/organisations/see-roles.ts';
import { type Actor, visitor } from '#server/actor.ts';
import { newId } from '#server/id.ts';
import { overwriteGetLocale } from '#languages';
import { log, withRequestId } from '#server/log.ts';
import { Refusal } from '#server/refusal.ts';
import { defaultLanguage, isLanguage, type Language, preferredLanguage } from '#ui/language.ts';
import { say, sayRefusal } from './routes/say.server.ts';
import { securityHeaders } from './routes/security-headers.ts';
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
			securityHeaders(event, response);
			return response;
		})
	);
};

async function actorOf(headers: Headers): Promise<Actor> {
	const person = await seePerson(headers);
	return person ? { kind: 'person', ...person, ...(await rolesIn(person.accountId)) } : visitor;
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
