import { seeOrganisationsByIds } from '#domains/organisations/see-organisation.ts';
import type { Actor } from '#server/actor.ts';
import { Refusal } from '#server/refusal.ts';
import { mayEditActivities } from './may.ts';

/** The organisations that somebody may make an activity for, as answers to choose from. */
export async function seeActivityMakers(actor: Actor): Promise<{ value: string; label: string }[]> {
	if (actor.kind !== 'person') throw new Refusal('sign-in-needed');
	const ids = [...actor.organisations.keys()].filter((id) => mayEditActivities(actor, id));
	const organisations = await seeOrganisationsByIds(ids);
	return organisations
		.filter(({ closedAt }) => closedAt === null)
		.map(({ id, name }) => ({ value: id, label: name }));
}
