import type { OrganisationRole, Person } from '#server/actor.ts';
import { citiesOf } from '#domains/cities/see-city-roles.ts';
import { type Db, db } from '#server/db.ts';
import { membersOf } from './members.sql.server.ts';
import { rolesOf } from './organisations.sql.server.ts';

/** What a person may be in each organisation and city. */
export async function rolesIn(accountId: string): Promise<Pick<Person, 'organisations' | 'cities'>> {
	const [roles, cities] = await Promise.all([rolesOf(db(), accountId), citiesOf(accountId)]);
	return { organisations: new Map(roles.map(({ organisationId, role }) => [organisationId, role])), cities };
}

/** The accounts that hold one of these roles there, for rooms that tell them of something. */
export const membersWithRole = async (
	on: Db,
	organisationId: string,
	roles: readonly OrganisationRole[]
): Promise<string[]> =>
	(await membersOf(on, organisationId))
		.filter(({ role }) => roles.includes(role))
		.map(({ accountId }) => accountId);
