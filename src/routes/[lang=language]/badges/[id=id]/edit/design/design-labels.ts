import { m } from '#messages';
import type { BadgeGroundName, RibbonLevel } from '#ui/drawing/design.ts';
import { schemeText, type BadgeDesign } from '#domains/badges/design.ts';
import type { OfferedScheme } from '#domains/badges/see-badge-design.ts';

export const patternLabels: Record<BadgeGroundName, () => string> = {
	plain: m.badge_pattern_plain,
	rays: m.badge_pattern_rays,
	rings: m.badge_pattern_rings,
	dots: m.badge_pattern_dots,
	stripes: m.badge_pattern_stripes,
	waves: m.badge_pattern_waves,
	hills: m.badge_pattern_hills,
	cairn: m.badge_pattern_cairn,
	land: m.badge_pattern_land,
	path: m.badge_pattern_path,
	strata: m.badge_pattern_strata,
	jewel: m.badge_pattern_jewel,
	flower: m.badge_pattern_flower,
	sea: m.badge_pattern_sea,
	compass: m.badge_pattern_compass
};

export const levelLabels: Record<RibbonLevel, () => string> = {
	0: m.badge_level_0,
	1: m.badge_level_1,
	2: m.badge_level_2,
	3: m.badge_level_3
};

export const schemeLabels: Record<string, () => string> = {
	logo: m.badge_scheme_logo,
	city: m.badge_scheme_city,
	lake: m.badge_scheme_lake,
	pine: m.badge_scheme_pine,
	heather: m.badge_scheme_heather,
	rust: m.badge_scheme_rust,
	saffron: m.badge_scheme_saffron,
	dawn: m.badge_scheme_dawn,
	night: m.badge_scheme_night,
	berry: m.badge_scheme_berry,
	surf: m.badge_scheme_surf,
	slate: m.badge_scheme_slate
};

export const topicLabels: Record<string, () => string> = {
	weather: m.badge_topic_weather,
	communication: m.badge_topic_communication,
	maps: m.badge_topic_maps,
	media: m.badge_topic_media,
	time: m.badge_topic_time,
	games: m.badge_topic_games,
	design: m.badge_topic_design,
	health: m.badge_topic_health,
	math: m.badge_topic_math,
	office: m.badge_topic_office,
	commerce: m.badge_topic_commerce,
	people: m.badge_topic_people,
	technology: m.badge_topic_technology,
	security: m.badge_topic_security,
	education: m.badge_topic_education,
	system: m.badge_topic_system
};

/** The palette that a design's colours are, or `own`. */
export const schemeNow = (design: BadgeDesign, schemes: readonly OfferedScheme[]): string => {
	const now = schemeText(design);
	return schemes.some((scheme) => schemeText(scheme) === now) ? now : 'own';
};
