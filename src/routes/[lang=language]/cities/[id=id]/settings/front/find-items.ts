import type { City } from '#domains/cities/city.ts';
import type { FrontForm } from '#domains/cities/front-form.ts';
import { itemsIn } from '#domains/cities/front.ts';
import { seeCards } from '#domains/discovery/see-cards.ts';
import { seeCatalogue } from '#domains/discovery/see-catalogue.ts';
import { seePlaylistCatalogue } from '#domains/discovery/see-playlist-catalogue.ts';
import { seeOrganisationsByIds, seeVerifiedOrganisations } from '#domains/organisations/see-organisation.ts';
import { seePlaylistLines } from '#domains/playlists/see-lines.ts';
import { visitor } from '#server/actor.ts';
import { brief } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';

export type FoundItem = { id: string; name: string; about: string };

const most = 10;

/** What a block of this kind may show: of this city, by these words; nothing before anybody has searched. */
export async function findItems(kind: string, q: string, city: City, lang: Language): Promise<FoundItem[]> {
	if (q.trim() === '') return [];
	if (kind === 'activities') {
		const asking = { limit: most, language: lang, withCounts: false };
		const { items } = await seeCatalogue({ q, cities: [city.slug] }, asking);
		return items.map(({ id, title, nextAt, timeZone, organisationName }) => ({
			id,
			name: title,
			about: [...(nextAt ? [brief(nextAt, lang, timeZone)] : []), organisationName].join(' · ')
		}));
	}
	if (kind === 'playlists') {
		const { items } = await seePlaylistCatalogue({ q, city: city.slug }, { limit: most, language: lang });
		return items.map(({ id, title, makerName }) => ({ id, name: title, about: makerName ?? '' }));
	}
	if (kind !== 'partners') return [];
	const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const verified = await seeVerifiedOrganisations(city.id);
	return verified
		.filter(({ name }) => plain(name).includes(plain(q.trim())))
		.slice(0, most)
		.map(({ id, name }) => ({ id, name, about: '' }));
}

/** The names of what the blocks show, by its id; what is not public now has none. */
export async function nameItems({ blocks }: FrontForm): Promise<Record<string, string>> {
	const of = (kind: string) =>
		blocks.filter((row) => row.kind === kind).flatMap(({ items }) => itemsIn(items));
	const [activities, playlists, organisations] = await Promise.all([
		seeCards(of('activities')),
		seePlaylistLines(visitor, of('playlists')),
		seeOrganisationsByIds(of('partners'))
	]);
	return Object.fromEntries([
		...[...activities, ...playlists].map(({ id, title }) => [id, title] as const),
		...organisations.map(({ id, name }) => [id, name] as const)
	]);
}
