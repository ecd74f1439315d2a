import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { shownActivities } from './shown-activities.ts';
import { shownPlaylists } from './shown-playlists.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => {
	if (locals.actor.kind !== 'person')
		return { badges: undefined, playlists: undefined, activities: undefined };
	const [kept, playlists, activities] = await Promise.all([
		seePassport(locals.actor),
		shownPlaylists(locals.actor, locals.language),
		shownActivities(locals.actor, locals.language)
	]);
	const names = await seeOrganisationNames(kept.map(({ badge }) => badge.organisationId));
	return {
		playlists,
		activities,
		badges: kept.map(({ item, badge, credential }) => ({
			id: item.id,
			name: badge.name,
			language: badge.language,
			alt: badge.imageAlt,
			picture: `/badges/${badge.badgeId}/versions/${badge.version}/picture.svg`,
			organisation: names.get(badge.organisationId) ?? '',
			visibility: item.visibility,
			revokedAt: credential.revokedAt
		}))
	};
};
