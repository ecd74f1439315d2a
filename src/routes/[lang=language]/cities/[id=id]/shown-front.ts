import type { City } from '#domains/cities/city.ts';
import type { Block } from '#domains/cities/front.ts';
import { type SeenGround, seeGround } from '#domains/cities/see-districts.ts';
import { seeCatalogue } from '#domains/discovery/see-catalogue.ts';
import { seeCards } from '#domains/discovery/see-cards.ts';
import {
	type CityFigure,
	seeActivitiesPerDistrict,
	seeCityFigures
} from '#domains/discovery/see-city-figures.ts';
import { seePlaylistCatalogue } from '#domains/discovery/see-playlist-catalogue.ts';
import type { Organisation } from '#domains/organisations/organisation.ts';
import { seeOrganisationsByIds, seeVerifiedOrganisations } from '#domains/organisations/see-organisation.ts';
import { seePlaylistLines } from '#domains/playlists/see-lines.ts';
import { visitor } from '#server/actor.ts';
import { renderMarkdown } from '#server/markdown.ts';
import type { Language } from '#ui/language.ts';
import { type ActivityCard, activityCards } from '../../../activity-cards.ts';
import { type PlaylistCard, playlistCards } from '../../../playlist-cards.ts';
import { type ShownGround, shownGround } from '../../shown-ground.ts';

type Partner = Pick<Organisation, 'id' | 'name' | 'kind' | 'logoFileId'>;

export type ShownBlock = { title: string; language: string } & (
	| { kind: 'about' | 'text' | 'funders'; html: string }
	| { kind: 'activities'; cards: ActivityCard[] }
	| { kind: 'playlists'; cards: PlaylistCard[] }
	| { kind: 'map'; ground: ShownGround | undefined }
	| { kind: 'districts'; districts: { id: string; name: string; count: number }[] }
	| { kind: 'partners'; organisations: Partner[] }
	| { kind: 'figures'; figures: CityFigure[] }
);

type Read = {
	city: City;
	lang: Language;
	cards: Map<string, ActivityCard>;
	soonest: ActivityCard[];
	playlists: Map<string, PlaylistCard>;
	newest: PlaylistCard[];
	chosen: Map<string, Partner>;
	verified: Partner[];
	ground: SeenGround | undefined;
	perDistrict: ReadonlyMap<string, number>;
	figures: CityFigure[];
};

/** The blocks with what is in them now. A block with nothing to show is left out. */
export async function shownBlocks(
	blocks: readonly Block[],
	city: City,
	lang: Language,
	/** The language that `about` is written in, where it is another than the page's. */
	aboutLang?: string
): Promise<ShownBlock[]> {
	const spoken = blocks.filter(({ language }) => language === '' || language === lang);
	const read = await readFor(spoken, city, lang);
	const shown = spoken.flatMap((block) => shownBlock(block, read) ?? []);
	return shown.map((block) =>
		block.kind === 'about' && aboutLang ? { ...block, language: aboutLang } : block
	);
}

/** One read a room, whatever the blocks ask for, and none for what no block asks for. */
async function readFor(blocks: readonly Block[], city: City, lang: Language): Promise<Read> {
	const of = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind);
	const picked = (kind: Block['kind']) => of(kind).flatMap(({ items }) => items);
	const asks = (kind: Block['kind']) => of(kind).some(({ items }) => items.length === 0);
	const few = { limit: 6, withCounts: false, language: lang };
	const none = { items: [] };
	const ground = asks('map') || asks('districts') ? await seeGround(city.id) : undefined;
	const [cards, soonest, lines, newest, chosen, verified, perDistrict, figures] = await Promise.all([
		seeCards(picked('activities')),
		asks('activities') ? seeCatalogue({ cities: [city.slug] }, few) : none,
		seePlaylistLines(visitor, picked('playlists')),
		asks('playlists') ? seePlaylistCatalogue({ city: city.slug }, { limit: 6 }) : none,
		seeOrganisationsByIds(picked('partners')),
		asks('partners') ? seeVerifiedOrganisations(city.id) : [],
		seeActivitiesPerDistrict(asks('districts') ? (ground?.districts ?? []).map(({ id }) => id) : []),
		asks('figures') ? seeCityFigures(city.id) : []
	]);
	const byId = <T extends { id: string }>(all: readonly T[]) => new Map(all.map((each) => [each.id, each]));
	return {
		city,
		lang,
		cards: byId(activityCards(cards, lang)),
		soonest: activityCards(soonest.items, lang),
		playlists: byId(playlistCards(lines, lang)),
		newest: playlistCards(newest.items, lang),
		chosen: byId(chosen.filter(({ closedAt }) => !closedAt).map(partner)),
		verified: verified.map(partner),
		ground,
		perDistrict,
		figures
	};
}

const partner = ({ id, name, kind, logoFileId }: Organisation): Partner => ({ id, name, kind, logoFileId });

function shownBlock(block: Block, read: Read): ShownBlock | undefined {
	const { kind, title, language, items, text } = block;
	const base = { title, language };
	const pick = <T>(all: Map<string, T>, otherwise: T[]): T[] =>
		items.length > 0 ? items.flatMap((id) => all.get(id) ?? []) : otherwise;
	if (kind === 'text' || kind === 'funders' || kind === 'about') {
		const html = renderMarkdown(kind === 'about' ? read.city.about : text);
		return html ? { ...base, kind, html } : undefined;
	}
	if (kind === 'activities') return filled({ ...base, kind, cards: pick(read.cards, read.soonest) }, 'cards');
	if (kind === 'playlists')
		return filled({ ...base, kind, cards: pick(read.playlists, read.newest) }, 'cards');
	if (kind === 'partners')
		return filled({ ...base, kind, organisations: pick(read.chosen, read.verified) }, 'organisations');
	if (kind === 'figures') return filled({ ...base, kind, figures: read.figures }, 'figures');
	if (kind === 'map') return { ...base, kind, ground: shownGround(read.ground) };
	const districts = (read.ground?.districts ?? []).map(({ id, name }) => ({
		...{ id, name },
		count: read.perDistrict.get(id) ?? 0
	}));
	return filled({ ...base, kind, districts }, 'districts');
}

const filled = <B extends ShownBlock, L extends keyof B>(block: B, list: L): B | undefined =>
	(block[list] as unknown[]).length > 0 ? block : undefined;
