import { config } from '#server/config.ts';
import { languages, nameOfLanguage } from '#ui/language.ts';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = ({ locals, url, params }) => {
	const rest = url.pathname.slice(params.lang.length + 1);
	return {
		lang: locals.language,
		origin: config().origin,
		isSignedIn: locals.actor.kind === 'person',
		isOrganiser: locals.actor.kind === 'person' && locals.actor.organisations.size > 0,
		isDemo: config().isDemo,
		versions: languages.map((language) => ({
			language,
			name: nameOfLanguage(language),
			href: `/${language}${rest}${url.search}`
		}))
	};
};
