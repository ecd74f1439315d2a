import { greetingLanguage, type Portal } from '#domains/cities/portal.ts';
import { portalAt } from '#domains/cities/see-portal.ts';
import { isCityRoom, isOfCity } from '#domains/discovery/see-city-of.ts';
import { config } from '#server/config.ts';
import { isLanguage } from '#ui/language.ts';
import { trusted } from './trusted-headers.ts';

type Asked = {
	request: { method: string; headers: Headers };
	url: URL;
	route: { id: string | null };
	params: Partial<Record<string, string>>;
	locals: { language: string };
};

/**
 * The city whose own domain was asked for. A domain that waits to be confirmed leads to the city at the installation's
 * own address; any other name is answered as that address itself would.
 */
export async function askedPortal({ request, locals }: Asked): Promise<Portal | Response | undefined> {
	const found = await portalAt(request.headers.get(trusted.asked));
	if (!found || found.isConfirmed) return found?.portal;
	return sentTo(`${config().origin}/${locals.language}/cities/${found.portal.cityId}`);
}

const page = '/[lang=language]';
/** What a portal shows in its own name. */
const lists = [
	...[`${page}/activities`, `${page}/activities/here.json`, `${page}/activities/frame.json`],
	...[`${page}/playlists`, `${page}/organisations`]
];
const things = [
	`${page}/activities/[id=id]`,
	`${page}/playlists/[id=id]`,
	`${page}/badges/[id=id]`,
	`${page}/organisations/[id=id]`
];
const pages = [page, `${page}/[page=sitePage]`, `${page}/offline`];
/** What pages are drawn with, and what machines ask of any host. */
const parts = new RegExp(
	`^/(${[
		'files/\\[id=id\\]',
		'(activities|playlists)/\\[id=id\\]/(cover\\.svg|picture\\.png|calendar\\.ics)',
		'badges/\\[id=id\\](/versions/\\[version\\])?/picture\\.\\[format\\]',
		'tiles/.+|contours/.+|map/.+|suggestions|places|activities\\.(atom|ics)|qr\\.(svg|png)|robots\\.txt|healthz|readyz'
	].join('|')})$`
);

/**
 * Only public pages are answered on the domain of a city, and only those of this city. Everything else (sign-in, passport,
 * claims, identifiers, all that is sent) belongs to the installation's own address. What nobody thought of goes there too.
 */
export async function answerOnPortal(event: Asked, portal: Portal): Promise<Response | undefined> {
	const { request, url, route, params } = event;
	if (request.method !== 'GET' && request.method !== 'HEAD')
		return new Response(null, { status: 405, headers: { allow: 'GET, HEAD', 'cache-control': 'no-store' } });
	const home = `${config().origin}${url.pathname}${url.search}`;
	const id = route.id ?? '';
	if (id === '/') return sentTo(`/${greetingLanguage(portal, request.headers.get('accept-language'))}`);
	if (parts.test(id)) return scoped(url, portal);
	const language = params.lang ?? '';
	if (isLanguage(language) && !portal.languages.includes(language))
		return sentTo(`/${portal.languages[0]}${url.pathname.slice(language.length + 1)}${url.search}`);
	if (lists.includes(id)) return scoped(url, portal);
	if (things.includes(id)) return (await isOwn(id, params.id ?? '', portal)) ? undefined : sentTo(home);
	if (id.startsWith(`${page}/cities/[id=id]`) && params.id === portal.cityId)
		return ofCity(id, event) ?? sentTo(home);
	return pages.includes(id) ? undefined : sentTo(home);
}

/** The city's pages stand at the root of its own domain. */
function ofCity(id: string, { params }: Asked): Response | undefined {
	const rest = id.slice(`${page}/cities/[id=id]`.length);
	if (rest === '') return sentTo(`/${params.lang}`);
	return rest === '/[page=sitePage]' ? sentTo(`/${params.lang}/${params.page}`) : undefined;
}

async function isOwn(route: string, id: string, { cityId }: Portal): Promise<boolean> {
	const room = route.split('/')[2] ?? '';
	return isCityRoom(room) && (await isOfCity(room, id, cityId));
}

/** Lists, the map and suggestions look into this city only, whatever the address says. */
function scoped(url: URL, { slug }: Portal): undefined {
	url.searchParams.set('city', slug);
}

const sentTo = (location: string): Response =>
	new Response(null, {
		status: 303,
		headers: { location, 'cache-control': 'no-store', vary: 'accept-language' }
	});

/** The domain of a city is no place to remember anybody at. */
export function withoutCookies(response: Response): Response {
	response.headers.delete('set-cookie');
	return response;
}
