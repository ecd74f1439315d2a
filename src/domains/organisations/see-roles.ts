import type { Person } from '#server/actor.ts';
import { citiesOf } from '#domains/cities/see-city-roles.ts';
import { db } from '#server/db.ts';
import { rolesOf } from './organisations.sql.server.ts';

/** What a person may be in each organisation and city. */
export async function rolesIn(accountId: string): Promise<Pick<Person, 'organisations' | 'cities'>> {
	const [roles, cities] = await Promise.all([rolesOf(db(), accountId), citiesOf(accountId)]);
	return { organisations: new Map(roles.map(({ organisationId, role }) => [organisationId, role])), cities };
}
