import { seeOrganisationActivities } from '#domains/activities/see-activities.ts';
import { seeOrganisationBadges } from '#domains/badges/see-badge.ts';
import { seeMyOrganisations } from '#domains/organisations/see-organisation.ts';
import { Refusal } from '#server/refusal.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
	if (locals.actor.kind !== 'person') throw new Refusal('sign-in-needed');
	const organisations = await seeMyOrganisations(locals.actor);
	const asked = url.searchParams.get('organisation');
	const organisation = organisations.find(({ id }) => id === asked) ?? organisations[0];
	const writes = organisation !== undefined && organisation.role !== 'assessor';
	const [activities, badges] = writes
		? await Promise.all([
				seeOrganisationActivities(locals.actor, organisation.id),
				seeOrganisationBadges(locals.actor, organisation.id)
			])
		: [[], []];
	return {
		organisations: organisations.map(({ id, name, role }) => ({ id, name, role })),
		organisation: organisation && {
			id: organisation.id,
			name: organisation.name,
			isVerified: organisation.verifiedAt !== null
		},
		writes,
		activities,
		badges
	};
};
