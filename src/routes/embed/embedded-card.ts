import { inWords, nameInWords } from '#domains/translations/in-words.ts';
import type { PublishedBadge } from '#domains/badges/see-badge.ts';
import type { CatalogueItem } from '#domains/discovery/catalogue.ts';
import type { SeenActivity } from '#domains/activities/see-activity.ts';
import type { SeenPlaylist } from '#domains/playlists/see-playlist.ts';
import { m } from '#messages';
import { config } from '#server/config.ts';
import { brief, span } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';

/** A card of another site's page. All addresses are whole: they lead out of a frame. */
export type EmbeddedCard = {
	href: string;
	title: string;
	language: string;
	picture: string;
	alt: string;
	/** The picture is a badge. */
	isJewel: boolean;
	facts: string[];
};

const at = (path: string): string => `${config().origin}${path}`;

export function cardOfItem(listed: CatalogueItem, language: Language): EmbeddedCard {
	const item = inWords(listed, language);
	const when = item.nextAt
		? brief(item.nextAt, language, item.timeZone)
		: m.activity_any_time({}, { locale: language });
	const where =
		item.mode === 'online'
			? m.activity_mode_online({}, { locale: language })
			: item.placeName || nameInWords(item.city, language);
	return { ...cardOf(item, language), facts: [when, where, item.organisationName] };
}

export function cardOfActivity({ activity, organisation }: SeenActivity, language: Language): EmbeddedCard {
	const { startsAt, endsAt, timeZone } = activity;
	const when = startsAt
		? span(startsAt, endsAt, language, timeZone)
		: m.activity_any_time({}, { locale: language });
	return {
		...cardOf(activity, language),
		facts: [when, activity.placeName, organisation.name].filter(Boolean)
	};
}

type Covered = { id: string; title: string; language: string; coverFileId: string | null; coverAlt: string };

const cardOf = ({ id, title, language, coverFileId, coverAlt }: Covered, reader: Language) => ({
	href: at(`/${reader}/activities/${id}`),
	title,
	language,
	picture: at(coverFileId ? `/files/${coverFileId}?width=320` : `/activities/${id}/cover.svg`),
	alt: coverFileId ? coverAlt : '',
	isJewel: false
});

export const cardOfBadge = (badge: PublishedBadge, issuer: string, language: Language): EmbeddedCard => ({
	href: at(`/${language}/badges/${badge.badgeId}`),
	title: badge.name,
	language: badge.language,
	picture: at(`/badges/${badge.badgeId}/versions/${badge.version}/picture.svg`),
	alt: badge.imageAlt,
	isJewel: true,
	facts: [badge.description, issuer]
});

export const cardOfPlaylist = (
	{ playlist, steps, organisation, makerName }: SeenPlaylist,
	language: Language
): EmbeddedCard => ({
	href: at(`/${language}/playlists/${playlist.id}`),
	title: playlist.title,
	language: playlist.language,
	picture: at(`/playlists/${playlist.id}/cover.svg`),
	alt: '',
	isJewel: false,
	facts: [
		m.playlist_steps_count({ count: steps.length }, { locale: language }),
		organisation?.name ?? makerName ?? ''
	].filter(Boolean)
});
