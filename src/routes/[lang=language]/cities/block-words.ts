import type { BlockKind } from '#domains/cities/front.ts';
import type { CityFigure } from '#domains/discovery/see-city-figures.ts';
import { m } from '#messages';

/** What stands over a block when nobody has written another title. */
export const blockTitle: Record<BlockKind, () => string> = {
	about: m.city_about,
	text: m.city_block_text_title,
	activities: m.city_block_activities_title,
	playlists: m.playlist_of_city,
	map: m.city_block_map_title,
	districts: m.city_block_districts_title,
	partners: m.city_block_partners_title,
	figures: m.city_block_figures_title,
	funders: m.site_funders
};

/** The name of a kind of block, and what it shows, for who puts a page together. */
export const blockKind: Record<BlockKind, { name: () => string; hint: () => string }> = {
	about: { name: m.city_block_about, hint: m.city_block_about_hint },
	text: { name: m.city_block_text, hint: m.city_block_text_hint },
	activities: { name: m.city_block_activities, hint: m.city_block_activities_hint },
	playlists: { name: m.city_block_playlists, hint: m.city_block_playlists_hint },
	map: { name: m.city_block_map, hint: m.city_block_map_hint },
	districts: { name: m.city_block_districts, hint: m.city_block_districts_hint },
	partners: { name: m.city_block_partners, hint: m.city_block_partners_hint },
	figures: { name: m.city_block_figures, hint: m.city_block_figures_hint },
	funders: { name: m.city_block_funders, hint: m.city_block_funders_hint }
};

export const figureLabel: Record<CityFigure['of'], () => string> = {
	activities: m.city_figure_activities,
	organisations: m.city_figure_organisations,
	playlists: m.city_figure_playlists,
	badges: m.city_figure_badges,
	awards: m.city_figure_awards
};
