import { seeOrganisationsByIds } from '#domains/organisations/see-organisation.ts';
import type { Actor } from '#server/actor.ts';
import { Refusal } from '#server/refusal.ts';
import { mayEditPlaylist } from './may.ts';

/** For which organisations somebody may make a playlist, besides for themself. */
export async function seePlaylistMakers(actor: Actor): Promise<{ value: string; label: string }[]> {
	if (actor.kind !== 'person') throw new Refusal('sign-in-needed');
	const ids = [...actor.organisations.keys()].filter((organisationId) =>
		mayEditPlaylist(actor, { organisationId, accountId: null })
	);
	const organisations = await seeOrganisationsByIds(ids);
	return organisations
		.filter(({ closedAt }) => closedAt === null)
		.map(({ id, name }) => ({ value: id, label: name }));
}
