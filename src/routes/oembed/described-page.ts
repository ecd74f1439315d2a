import { seeActivity } from '#domains/activities/see-activity.ts';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { seePlaylist } from '#domains/playlists/see-playlist.ts';
import { m } from '#messages';
import { visitor } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { Refusal } from '#server/refusal.ts';
import { isLanguage, type Language } from '#ui/language.ts';

/** What an oEmbed answer says of a page of ours: its title, its picture, and the address of its frame. */
export type DescribedPage = {
	title: string;
	frame: string;
	height: number;
	thumbnail?: { url: string; width: number; height: number };
};

const paths =
	/^\/(?:([a-z]{2}(?:-[A-Za-z]+)?)\/)?(activities|badges|playlists)(?:\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?\/?$/;

/** The public page at an address; any other address, ours or not, is not found. Nothing is fetched. */
export async function describedPage(address: string, preferred: Language): Promise<DescribedPage> {
	const url = URL.parse(address.slice(0, 4000));
	const { origin } = config();
	const [, lang = preferred, room, id] = paths.exec(url?.origin === origin ? url.pathname : '') ?? [];
	if (!url || !room || !isLanguage(lang)) throw new Refusal('not-found');
	const query = new URLSearchParams(id ? '' : url.searchParams);
	query.set('lang', lang);
	if (!id) {
		if (room !== 'activities') throw new Refusal('not-found');
		const title = m.activity_feed_title({}, { locale: lang });
		return { title: `${title} · ${m.ui_brand()}`, frame: `${origin}/embed/activities?${query}`, height: 560 };
	}
	const frame = `${origin}/embed/${room}/${id}?${query}`;
	return { ...(await seen(room, id)), frame, height: 220 };
}

async function seen(room: string, id: string): Promise<Pick<DescribedPage, 'title' | 'thumbnail'>> {
	const { origin } = config();
	const preview = { url: `${origin}/${room}/${id}/picture.png`, width: 1200, height: 630 };
	if (room === 'activities') {
		const { activity } = await seeActivity(visitor, id);
		return { title: activity.title, thumbnail: preview };
	}
	if (room === 'playlists') {
		const { playlist } = await seePlaylist(visitor, id);
		return { title: playlist.title, thumbnail: preview };
	}
	const badge = await seeBadge(id);
	const url = `${origin}/badges/${id}/versions/${badge.version}/picture.png`;
	return { title: badge.name, thumbnail: { url, width: 512, height: 512 } };
}
