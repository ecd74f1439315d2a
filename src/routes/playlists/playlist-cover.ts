import type { OpenPlaylist } from '#domains/playlists/open-playlist.ts';
import { pathCoverSvg } from '#ui/drawing/path-cover.ts';

/** The landscape of a playlist: its maker makes the hills, its steps are the stones. */
export const playlistCover = ({ playlist, steps }: OpenPlaylist): string =>
	pathCoverSvg({
		title: playlist.title,
		place: playlist.organisationId ?? playlist.id,
		seed: playlist.id,
		steps: steps.length
	});

/** Only what everybody sees may lie in a cache for all. */
export const scopeOf = ({ playlist }: OpenPlaylist): string =>
	playlist.state === 'published' && playlist.organisationId ? 'public' : 'private';
