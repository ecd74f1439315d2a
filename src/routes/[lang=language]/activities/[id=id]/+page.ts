import type { PageLoad } from './$types.js';

/** What only some activities have, or only some people see, is sent to a phone only with those. */
export const load: PageLoad = async ({ data }) => {
	const { may, meetings, programme, sessions, materials } = data.shown;
	const [manage, series, conference, course, files, playlists] = await Promise.all([
		may.edit || may.unpublish ? import('./Manage.svelte') : undefined,
		meetings ? import('./Meetings.svelte') : undefined,
		!meetings && programme ? import('./Programme.svelte') : undefined,
		!meetings && !programme && sessions.length > 0 ? import('./Sessions.svelte') : undefined,
		materials.length > 0 ? import('./Materials.svelte') : undefined,
		data.playlists.length > 0 ? import('../../PlaylistCards.svelte') : undefined
	]);
	return {
		...data,
		parts: {
			Manage: manage?.default,
			Meetings: series?.default,
			Programme: conference?.default,
			Sessions: course?.default,
			Materials: files?.default,
			PlaylistCards: playlists?.default
		}
	};
};
