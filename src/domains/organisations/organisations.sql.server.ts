import type { OrganisationRole } from '#server/actor.ts';
import type { Db } from '#server/db.ts';

export const rolesOf = (db: Db, accountId: string) =>
	db
		.selectFrom('organisationMembers')
		.select(['organisationId', 'role'])
		.$narrowType<{ role: OrganisationRole }>()
		.where('accountId', '=', accountId)
		.execute();
