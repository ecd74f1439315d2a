import { seeParticipants } from '#domains/sign-ups/see-participants.ts';
import { day } from '#ui/dates.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals }) => {
	const { title, capacity, timeZone, participants } = await seeParticipants(locals.actor, params.id);
	return {
		id: params.id,
		title,
		capacity,
		participants: participants.map(({ accountId, name, joinedAt }) => ({
			id: accountId,
			name,
			joined: day(joinedAt, locals.language, timeZone)
		}))
	};
};
