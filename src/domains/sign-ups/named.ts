import { seeTerms } from '#domains/activities/see-terms.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import { config } from '#server/config.ts';

/** What every mail about taking part names. */
export type Named = { activity: string; organisation: string; link: string };

/** Read before a transaction begins, so that nobody holds two connections. */
export async function namedOf(activityId: string): Promise<Named | undefined> {
	const terms = await seeTerms(activityId);
	return terms && nameOf(activityId, terms);
}

export async function nameOf(
	activityId: string,
	{ title, organisationId }: { title: string; organisationId: string }
): Promise<Named> {
	const names = await seeOrganisationNames([organisationId]);
	return {
		activity: title,
		organisation: names.get(organisationId) ?? '',
		link: `${config().origin}/activities/${activityId}`
	};
}
