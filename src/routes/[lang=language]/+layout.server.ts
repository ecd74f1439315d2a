import { countUnread } from '#domains/notifications/see-notifications.ts';
import { config } from '#server/config.ts';
import { offeredLanguages } from '#server/offered-languages.ts';
import { nameOfLanguage, tagOf } from '#ui/language.ts';
import { themes } from '#ui/theme.ts';
import { scopeOf } from '../portal-scope.ts';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async ({ locals, url, params, cookies }) => {
	const theme = cookies.get('theme');
	const rest = url.pathname.slice(params.lang.length + 1);
	const offered = locals.portal?.languages ?? offeredLanguages();
	return {
		lang: locals.language,
		origin: config().origin,
		isSignedIn: locals.actor.kind === 'person',
		isOrganiser: locals.actor.kind === 'person' && locals.actor.organisations.size > 0,
		unread: await countUnread(locals.actor),
		isDemo: config().isDemo,
		scope: locals.portal && scopeOf(locals.portal, locals.language, true),
		theme: themes.find((one) => one === theme) ?? 'system',
		versions: offered.map((language) => ({
			language,
			tag: tagOf(language),
			name: nameOfLanguage(language),
			href: `/${language}${rest}${url.search}`
		}))
	};
};
