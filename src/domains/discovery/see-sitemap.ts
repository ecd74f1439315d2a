import { seePublicCredentialIds } from '#domains/passport/see-public-credential.ts';
import { db } from '#server/db.ts';
import { isId } from '#server/id.ts';
import { offeredLanguages } from '#server/offered-languages.ts';
import { Refusal } from '#server/refusal.ts';
import { pageIds, partsOf, type SitemapRoom, sitemapRooms } from './sitemap.sql.server.ts';

/** A sitemap holds 50,000 addresses at most (sitemaps.org protocol). */
const most = 50_000;
const front = [
	'',
	'/activities',
	'/playlists',
	'/cities',
	'/organisations',
	'/frameworks',
	'/verify',
	'/open-data'
];
const firstId = '00000000-0000-0000-0000-000000000000';

/** Everything public by its paths; or, when that is too much for one sitemap, the paths of the sitemaps that hold it. */
export type Sitemap = { paths: string[] } | { sitemaps: string[] };

export async function seeSitemap(limit = most): Promise<Sitemap> {
	const perRoom = await Promise.all(sitemapRooms.map((room) => pageIds(db(), room, firstId, limit)));
	const credentialIds = await seePublicCredentialIds(limit);
	const pages = front.length + perRoom.reduce((sum, ids) => sum + ids.length, 0);
	if (pages * offeredLanguages().length + credentialIds.length <= limit) {
		const paths = [...front, ...perRoom.flatMap((ids, at) => pathsOf(sitemapRooms[at] ?? 'cities', ids))];
		return { paths: [...inLanguages(paths), ...credentialIds.map((id) => `/credentials/${id}`)] };
	}
	const size = pagesIn(limit);
	const parts = await Promise.all(
		sitemapRooms.map(async (room) => (await partsOf(db(), room, size)).map((id) => `${room}-${id}`))
	);
	return { sitemaps: ['front', ...parts.flat()].map((part) => `/sitemaps/${part}.xml`) };
}

/** One of the sitemaps that the index names. */
export async function seeSitemapPart(part: string, limit = most): Promise<string[]> {
	if (part === 'front') {
		const credentialIds = await seePublicCredentialIds(limit - front.length * offeredLanguages().length);
		return [...inLanguages(front), ...credentialIds.map((id) => `/credentials/${id}`)];
	}
	const room = sitemapRooms.find((each) => part.startsWith(`${each}-`));
	const from = part.slice((room?.length ?? 0) + 1);
	if (!room || !isId(from)) throw new Refusal('not-found');
	return inLanguages(pathsOf(room, await pageIds(db(), room, from, pagesIn(limit))));
}

const pagesIn = (limit: number): number => Math.max(1, Math.floor(limit / offeredLanguages().length));
const pathsOf = (room: SitemapRoom, ids: string[]): string[] => ids.map((id) => `/${room}/${id}`);
const inLanguages = (paths: string[]): string[] =>
	offeredLanguages().flatMap((language) => paths.map((path) => `/${language}${path}`));
