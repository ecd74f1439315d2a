import { config } from '#server/config.ts';
import { languages, nameOfLanguage } from '#ui/language.ts';
import { scopeOf } from '../portal-scope.ts';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = ({ locals, url, params }) => {
	const rest = url.pathname.slice(params.lang.length + 1);
	const offered = locals.portal?.languages ?? languages;
	return {
		lang: locals.language,
		origin: config().origin,
		isSignedIn: locals.actor.kind === 'person',
		isOrganiser: locals.actor.kind === 'person' && locals.actor.organisations.size > 0,
		isDemo: config().isDemo,
		scope: locals.portal && scopeOf(locals.portal, locals.language, true),
		versions: offered.map((language) => ({
			language,
			name: nameOfLanguage(language),
			href: `/${language}${rest}${url.search}`
		}))
	};
};
