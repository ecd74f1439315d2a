import { seePublicCredentialIds } from '#domains/passport/see-public-credential.ts';
import { db } from '#server/db.ts';
import { languages } from '#ui/language.ts';
import { seePlaylistCatalogue } from './see-playlist-catalogue.ts';
import { listedPages } from './sitemap.sql.server.ts';

/** A sitemap holds 50,000 addresses at most (sitemaps.org protocol). */
const most = 50_000;

const front = ['', '/activities', '/playlists', '/organisations', '/verify'];

/** Paths of everything public: pages in each language, and the addresses of public credentials. */
export async function seeSitemap(): Promise<string[]> {
	const perKind = Math.floor(most / (languages.length * 6));
	const [pages, playlists, credentialIds] = await Promise.all([
		listedPages(db(), perKind),
		seePlaylistCatalogue({}, '', perKind),
		seePublicCredentialIds(perKind)
	]);
	const paths = [
		...front,
		...pages.map(({ room, id }) => `/${room}/${id}`),
		...playlists.items.map(({ id }) => `/playlists/${id}`)
	];
	return [
		...languages.flatMap((language) => paths.map((path) => `/${language}${path}`)),
		...credentialIds.map((id) => `/credentials/${id}`)
	];
}
