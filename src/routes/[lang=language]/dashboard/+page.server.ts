import { redirect } from '@sveltejs/kit';
import { seeOrganisationActivities } from '#domains/activities/see-activities.ts';
import { makeBadge } from '#domains/badges/make-badge.ts';
import { seeOrganisationBadges } from '#domains/badges/see-badge.ts';
import { seeMyOrganisations } from '#domains/organisations/see-organisation.ts';
import { seeOrganisationPlaylists } from '#domains/playlists/see-lines.ts';
import { seeJoinedCounts } from '#domains/sign-ups/see-joined.ts';
import { Refusal } from '#server/refusal.ts';
import { systemLines } from '../system-lines.ts';
import { answer, typedIn } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
	if (locals.actor.kind !== 'person') throw new Refusal('sign-in-needed');
	const organisations = await seeMyOrganisations(locals.actor);
	const asked = url.searchParams.get('organisation');
	const organisation = organisations.find(({ id }) => id === asked) ?? organisations[0];
	const writes = organisation !== undefined && organisation.role !== 'assessor';
	const [activities, badges, playlists, systems] = writes
		? await Promise.all([
				seeOrganisationActivities(locals.actor, organisation.id),
				seeOrganisationBadges(locals.actor, organisation.id),
				seeOrganisationPlaylists(locals.actor, organisation.id),
				systemLines(locals.actor, { organisationId: organisation.id, cityId: null }, locals.language)
			])
		: [[], [], [], undefined];
	const joined = await seeJoinedCounts(activities.map(({ id }) => id));
	return {
		organisations: organisations.map(({ id, name, role }) => ({ id, name, role })),
		organisation: organisation && {
			id: organisation.id,
			name: organisation.name,
			isVerified: organisation.verifiedAt !== null,
			isMine: organisation.role === 'owner' || organisation.role === 'admin'
		},
		writes,
		activities: activities.map((line) => ({ ...line, joined: joined.get(line.id) ?? 0 })),
		badges,
		playlists,
		systems: systems?.systems ?? []
	};
};

export const actions: Actions = {
	newBadge: async ({ request, locals }) => {
		const form = await request.formData();
		const language = locals.language;
		const made = await answer(form, () => makeBadge(locals.actor, { name: '', language, ...typedIn(form) }));
		if (typeof made !== 'string') return made;
		redirect(303, `/${language}/badges/${made}/edit`);
	}
};
