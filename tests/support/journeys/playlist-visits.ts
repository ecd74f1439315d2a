import { press, type Visit } from './visit.ts';

const root = '[lang=language]';
const playlist = `${root}/playlists/[id=id]`;
/** The pages of playlists, for the table of visits. */
export const playlistVisits: Visit[] = [
	{ route: `${root}/playlists`, as: 'visitor', at: () => '/en/playlists' },
	{ route: `${root}/playlists`, as: 'visitor', state: 'Italian', at: () => '/it/playlists' },
	{ route: `${root}/playlists`, as: 'visitor', state: 'nothing found', at: () => '/en/playlists?q=xyzzyx' },
	{ route: playlist, as: 'visitor', at: (ids) => `/en/playlists/${ids.playlistId}` },
	{ route: playlist, as: 'learner', state: 'walked', at: (ids) => `/en/playlists/${ids.playlistId}` },
	{ route: playlist, as: 'learner', state: 'my own', at: (ids) => `/en/playlists/${ids.ownPlaylistId}` },
	{ route: playlist, as: 'organiser', at: (ids) => `/en/playlists/${ids.playlistId}` },
	{ route: `${root}/playlists/new`, as: 'learner', at: () => '/en/playlists/new' },
	{ route: `${root}/playlists/new`, as: 'organiser', at: () => '/en/playlists/new' },
	{ route: `${playlist}/copy`, as: 'organiser', at: (ids) => `/en/playlists/${ids.playlistId}/copy` },
	{ route: `${playlist}/edit`, as: 'organiser', at: (ids) => `/en/playlists/${ids.playlistId}/edit` },
	{ route: `${playlist}/edit`, as: 'learner', at: (ids) => `/en/playlists/${ids.ownPlaylistId}/edit` },
	{
		route: `${playlist}/edit`,
		as: 'organiser',
		state: 'not ready',
		at: (ids) => `/en/playlists/${ids.draftPlaylistId}/edit?find=wall`,
		act: press('Publish')
	}
];
