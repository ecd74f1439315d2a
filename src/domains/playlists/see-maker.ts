import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import { system } from '#server/actor.ts';
import type { Maker } from './playlist.ts';

/** The city whose admins look after what an organisation publishes; a learner's own belongs to none. */
export const cityOfMaker = async ({ organisationId }: Maker): Promise<string | null> =>
	organisationId ? (await seeOrganisation(system, organisationId)).cityId : null;
