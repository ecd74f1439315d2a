import { seeOrganisationsAskedOf } from '#domains/badges/see-prerequisites.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import type { Actor } from '#server/actor.ts';
import { systemLines } from '../../system-lines.ts';

/** Its badge systems, and the organisations whose badges count towards its own. */
export async function systemsOf(actor: Actor, organisationId: string, language: string) {
	const [{ systems, mayMake }, asked] = await Promise.all([
		systemLines(actor, { organisationId, cityId: null }, language),
		seeOrganisationsAskedOf(organisationId)
	]);
	const askedOf = [...(await seeOrganisationNames(asked))].map(([id, name]) => ({ id, name }));
	return { systems, mayMakeSystems: mayMake, askedOf };
}
