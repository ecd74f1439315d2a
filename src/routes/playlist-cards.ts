import { inWords } from '#domains/translations/in-words.ts';
import type { PlaylistLine } from '#domains/playlists/see-lines.ts';
import { m } from '#messages';
import { duration } from '#ui/dates.ts';
import type { IconName } from '#ui/icons.ts';

type Fact = { icon: IconName; text: string };

/** Playlists as cards in lists: how many steps, how long, by whom. */
export const playlistCards = (lines: readonly PlaylistLine[], lang: string) =>
	lines
		.map((listed) => inWords(listed, lang))
		.map((line) => ({
			id: line.id,
			href: `/${lang}/playlists/${line.id}`,
			title: line.title || m.playlist_untitled(),
			language: line.language === lang ? undefined : line.language,
			picture: { src: `/playlists/${line.id}/cover.svg`, alt: '' },
			jewel: line.badge
				? {
						src: `/badges/${line.badge.id}/versions/${line.badge.version}/picture.svg`,
						alt: m.activity_badge_here({ name: line.badge.name })
					}
				: undefined,
			facts: factsOf(line, lang)
		}));

export type PlaylistCard = ReturnType<typeof playlistCards>[number];

const factsOf = ({ steps, minutes, organisationId, makerName }: PlaylistLine, lang: string): Fact[] => [
	{ icon: 'path', text: m.playlist_steps_count({ count: steps }) },
	...(minutes > 0 ? [{ icon: 'clock', text: duration(minutes, lang) } as const] : []),
	{
		icon: organisationId ? 'organisation' : 'person',
		text: makerName ?? m.playlist_by_learner()
	}
];
