import { type PublishedBadge, seeBadges } from '#domains/badges/see-badge.ts';
import type { City } from '#domains/cities/city.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import type { Organisation } from '#domains/organisations/organisation.ts';
import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import type { Activity } from './activity.ts';
import { activityById } from './activity-reads.sql.server.ts';
import { mayEditActivities, maySeeDraft, mayUnpublishActivity } from './may.ts';

export type SeenActivity = {
	/** `onlineUrl` is for those who run it; participants are shown theirs by `sign-ups`. */
	activity: Activity;
	/** There is a link, whether or not this actor may see it. */
	hasOnlineUrl: boolean;
	organisation: Organisation;
	city: City;
	badges: PublishedBadge[];
	/** Not yet published; only for those who can do it. */
	draftBadgeIds: string[];
	may: { edit: boolean; unpublish: boolean };
};

/** Everything that the page of an activity shows to this actor. A draft is there for its own people only. */
export async function seeActivity(actor: Actor, activityId: string): Promise<SeenActivity> {
	const row = await activityById(db(), activityId);
	if (!row || (row.state === 'draft' && !maySeeDraft(actor, row))) throw new Refusal('not-found');
	const [organisation, city, badges] = await Promise.all([
		seeOrganisation(actor, row.organisationId),
		seeCity(actor, row.cityId),
		seeBadges(row.badgeIds)
	]);
	const { badgeIds, ...activity } = row;
	const edit = mayEditActivities(actor, row.organisationId);
	const isPublished = (id: string) => badges.some(({ badgeId }) => badgeId === id);
	return {
		activity: { ...activity, onlineUrl: edit ? row.onlineUrl : null },
		hasOnlineUrl: row.onlineUrl !== null,
		organisation,
		city,
		badges,
		draftBadgeIds: edit ? badgeIds.filter((id) => !isPublished(id)) : [],
		may: { edit, unpublish: mayUnpublishActivity(actor, row) }
	};
}
