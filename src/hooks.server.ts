import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { AsyncLocalStorage } from 'node:async_hooks';
import { overwriteGetLocale } from '#languages';
import { visitor } from '#server/actor.ts';
import { isDatabaseAway } from '#server/database-away.ts';
import { newId } from '#server/id.ts';
import { log, withRequestId } from '#server/log.ts';
import { Refusal } from '#server/refusal.ts';
import { say, sayRefusal } from '#server/say.ts';
import { defaultLanguage, type Language, tagOf } from '#ui/language.ts';
import { actorOf, readCarefully } from './entry/read-request.ts';
import { fillError, secure, unavailable } from './entry/finish-response.ts';
import { languageOf, themeOf } from './entry/language-of.ts';
import { movedTo } from './entry/moved.ts';
import { askedPortal, answerOnPortal, withoutCookies } from './entry/on-portal.ts';
import { inOneLanguage } from './entry/one-language.ts';
import { scriptsLast } from './entry/scripts-last.ts';
import { allowChanged, changedHashes } from './entry/script-hashes.ts';
import { start } from './start.ts';

const language = new AsyncLocalStorage<Language>();
overwriteGetLocale(() => language.getStore() ?? defaultLanguage);

export const init: ServerInit = start;

type Asked = Parameters<Handle>[0];

export const handle: Handle = (asked) => {
	const { locals, request, url, route } = asked.event;
	locals.requestId = request.headers.get('x-request-id') ?? newId();
	locals.actor = visitor;
	locals.portal = undefined;
	const spoken = languageOf(asked.event);
	locals.language = spoken.language;
	return withRequestId(locals.requestId, () =>
		language.run(locals.language, async () => {
			const since = performance.now();
			const response = await fillError(await respond(asked, spoken.moved), locals);
			secure(response.headers, locals.actor);
			const ms = Math.round(performance.now() - since);
			log[isProbe(url) ? 'debug' : 'info'](
				{ method: request.method, route: route.id, status: response.status, ms },
				'Answered'
			);
			return response;
		})
	);
};

async function respond({ event, resolve }: Asked, elsewhere: string | undefined): Promise<Response> {
	if (elsewhere) {
		return new Response(null, { status: 307, headers: { location: elsewhere, 'cache-control': 'no-store' } });
	}
	try {
		const moved = await movedTo(event);
		if (moved) return new Response(null, { status: 308, headers: { location: moved } });
		const asked = await askedPortal(event);
		if (asked instanceof Response) return asked;
		event.locals.portal = asked;
		const away = asked && (await answerOnPortal(event, asked));
		if (away) return away;
		// On the domain of a city nobody is signed in, whatever cookie comes along.
		if (!asked) event.locals.actor = await actorOf(event.request.headers);
	} catch (error) {
		return unavailable(event, tell(error, event));
	}
	readCarefully(event.request);
	const response = await inLanguage(event, resolve);
	return event.locals.portal ? withoutCookies(response) : response;
}

async function inLanguage(event: Asked['event'], resolve: Asked['resolve']): Promise<Response> {
	const { language } = event.locals;
	const changed: ReturnType<typeof changedHashes> = [];
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => {
			const said = inOneLanguage(html, language);
			changed.push(...changedHashes(html, said));
			return scriptsLast(said)
				.replace('%cairn.language%', tagOf(language))
				.replace('%cairn.theme%', themeOf(event.cookies));
		}
	});
	const policy = response.headers.get('content-security-policy');
	if (policy) response.headers.set('content-security-policy', allowChanged(policy, changed));
	const link = response.headers.get('link');
	if (link) response.headers.set('link', inOneLanguage(link, language));
	return response;
}

const isProbe = ({ pathname }: URL): boolean => pathname === '/healthz' || pathname === '/readyz';

/** A refusal is an answer with its own status and words; anything else unforeseen is a bug, logged under an id. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
	if (error instanceof Refusal) {
		return { status: error.status, message: sayRefusal(error.code, error.values), code: error.code };
	}
	return kind === 'unknown' ? tell(error, event) : undefined;
};

function tell(error: unknown, { locals, route }: Pick<Asked['event'], 'locals' | 'route'>) {
	const about = { err: error, route: route.id, request: locals.requestId };
	if (isDatabaseAway(error)) {
		log.error(about, 'The database could not be reached');
		return {
			status: 503,
			message: say('refusal_unavailable'),
			code: 'unavailable' as const,
			id: locals.requestId
		};
	}
	log.error(about, 'A bug was answered with 500');
	return { status: 500, message: say('refusal_bug'), code: 'bug' as const, id: locals.requestId };
}
