import { seeParticipants } from '#domains/sign-ups/see-participants.ts';
import { shownPeople, shownSessionCounts, standingAsked } from './shown-people.ts';
import type { PageServerLoad } from './$types.js';

const onePage = 100;

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const state = standingAsked(url.searchParams.get('state'));
	const find = url.searchParams.get('find')?.slice(0, 100) ?? '';
	const session = url.searchParams.get('session')?.slice(0, 200) ?? '';
	const seen = await seeParticipants(locals.actor, params.id, { state, find, session });
	const sessions = shownSessionCounts(seen, locals.language);
	const pages = Math.max(1, Math.ceil(seen.participants.length / onePage));
	const page = Math.min(Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1), pages);
	const here = seen.participants.slice((page - 1) * onePage, page * onePage);
	return {
		id: params.id,
		title: seen.title,
		capacity: seen.capacity,
		counts: seen.counts,
		state,
		find,
		page,
		pages,
		found: seen.participants.length,
		session,
		sessions,
		people: shownPeople(here, locals.language, seen.timeZone, sessions),
		decided: Number(url.searchParams.get('decided') ?? 0) || 0,
		told: Number(url.searchParams.get('told') ?? 0) || 0
	};
};
