import type { Progress } from '#domains/awards/see-progress.ts';
import { seeItemOfAward } from '#domains/passport/see-item-of-award.ts';
import { jsonLdOf } from '#domains/playlists/json-ld.ts';
import type { SeenPlaylist } from '#domains/playlists/see-playlist.ts';
import type { Spoken } from '#domains/translations/translation.ts';
import { m } from '#messages';
import type { Actor } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { day, duration } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';
import { shareLinks } from '../../share-links.ts';
import { shownStones } from './shown-stones.ts';

/** Everything that the page of a playlist draws, in the words of its language. */
export async function shownPlaylist(
	actor: Actor,
	seen: SeenPlaylist,
	progress: Progress | undefined,
	lang: Language,
	spoken: Spoken
) {
	const { playlist, organisation, badge, original } = seen;
	const { origin } = config();
	const page = `${origin}/${lang}/playlists/${playlist.id}`;
	const picture = `${origin}/playlists/${playlist.id}/picture.png`;
	const { id, title, summary, state, visibility } = playlist;
	const walk = seen.isFollowing || progress?.completedAt ? progress : undefined;
	return {
		id,
		title,
		summary,
		state,
		visibility,
		address: page,
		previewPicture: picture,
		cover: `/playlists/${id}/cover.svg`,
		isListed: state === 'published' && visibility === 'public',
		jsonLd: jsonLdOf(seen, { origin, page, picture }),
		textLang: spoken.langOf('title'),
		time: seen.minutes > 0 ? duration(seen.minutes, lang) : undefined,
		stones: shownStones(seen, walk, lang),
		organisation: organisation && { id: organisation.id, name: organisation.name },
		makerName: seen.makerName ?? (seen.isMine ? m.playlist_by_me() : m.playlist_by_learner()),
		original: original && { href: `/${lang}/playlists/${original.id}`, ...namesOf(original) },
		badge: badge && {
			href: `/${lang}/badges/${badge.badgeId}`,
			picture: `/badges/${badge.badgeId}/versions/${badge.version}/picture.svg`,
			name: badge.name,
			alt: badge.imageAlt,
			lang: badge.language
		},
		draftBadge:
			!badge && playlist.badgeId && seen.may.edit ? `/${lang}/badges/${playlist.badgeId}/edit` : undefined,
		isFollowing: seen.isFollowing,
		followers: seen.followers,
		progress: walk && {
			reached: walk.reached,
			of: walk.of,
			completed: walk.completedAt ? day(walk.completedAt, lang) : undefined,
			isWaiting: walk.reached === walk.of && (!walk.completedAt || (badge !== undefined && !walk.awardId)),
			passportItem: walk.awardId ? await itemOf(actor, walk.awardId, lang) : undefined
		},
		share: visibility === 'private' ? undefined : shareLinks(title, page),
		isMine: seen.isMine,
		may: seen.may
	};
}

export type Shown = Awaited<ReturnType<typeof shownPlaylist>>;

const namesOf = ({ title, makerName }: NonNullable<SeenPlaylist['original']>) => ({
	title,
	by: makerName ?? m.playlist_by_learner()
});

async function itemOf(actor: Actor, awardId: string, lang: Language): Promise<string | undefined> {
	const id = await seeItemOfAward(actor, awardId);
	return id && `/${lang}/passport/${id}`;
}
