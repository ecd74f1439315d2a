import type { SeenPlaylist, SeenStep } from './see-playlist.ts';

/** Whole addresses that the description names. */
export type Addresses = {
	origin: string;
	page: string;
	picture: string;
};

type Node = Record<string, unknown>;

/** A playlist in the words of schema.org: a course of items in their order. */
export function jsonLdOf(seen: SeenPlaylist, { origin, page, picture }: Addresses): Node {
	const { playlist, organisation, makerName, minutes } = seen;
	const provider = organisation
		? {
				'@type': 'Organization',
				'@id': `${origin}/organisations/${organisation.id}`,
				name: organisation.name
			}
		: makerName && { '@type': 'Person', name: makerName };
	return {
		'@context': 'https://schema.org',
		'@type': ['LearningResource', 'ItemList'],
		'@id': `${origin}/playlists/${playlist.id}`,
		name: playlist.title,
		...(playlist.summary ? { description: playlist.summary } : {}),
		inLanguage: playlist.language,
		url: page,
		image: picture,
		...(minutes > 0 ? { timeRequired: `PT${Math.floor(minutes / 60)}H${minutes % 60}M` } : {}),
		...(provider ? { provider } : {}),
		itemListOrder: 'https://schema.org/ItemListOrderAscending',
		numberOfItems: seen.steps.length,
		itemListElement: seen.steps.flatMap((step, index) => itemOf(step, index + 1, origin))
	};
}

function itemOf({ activity, inner, url, title }: SeenStep, position: number, origin: string): Node[] {
	const item = { '@type': 'ListItem', position };
	if (activity) return [{ ...item, name: activity.title, url: `${origin}/activities/${activity.id}` }];
	if (inner) return [{ ...item, name: inner.title, url: `${origin}/playlists/${inner.id}` }];
	return url ? [{ ...item, name: title, url }] : [];
}
