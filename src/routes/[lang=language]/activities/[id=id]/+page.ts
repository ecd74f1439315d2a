import { still } from '../../../still.ts';
import type { PageLoad } from './$types.js';

/** What only some activities have, only some people see, or nobody changes is not sent to a phone at first. */
export const load: PageLoad = async ({ data }) => {
	const { may, meetings, programme, sessions } = data.shown;
	const isSeries = meetings !== undefined;
	const isConference = !isSeries && programme !== undefined;
	const isCourse = !isSeries && !isConference && sessions.length > 0;
	const [manage, Meetings, Programme, Sessions, drawn] = await Promise.all([
		may.edit || may.unpublish ? import('./Manage.svelte') : undefined,
		isSeries ? still(() => import('./Meetings.svelte')) : undefined,
		isConference ? still(() => import('./Programme.svelte')) : undefined,
		isCourse ? still(() => import('./Sessions.svelte')) : undefined,
		drawnParts()
	]);
	return { ...data, parts: { Manage: manage?.default, Meetings, Programme, Sessions, ...drawn } };
};

async function drawnParts() {
	const [JoinBox, PlaceMap, TextLanguages, After, TakeAlong] = await Promise.all([
		still(() => import('./JoinBox.svelte')),
		still(() => import('./PlaceMap.svelte')),
		still(() => import('../../TextLanguages.svelte')),
		still(() => import('./After.svelte')),
		still(() => import('./TakeAlong.svelte'))
	]);
	return { JoinBox, PlaceMap, TextLanguages, After, TakeAlong };
}
