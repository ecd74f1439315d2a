import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { citiesToConfirm } from './cities.sql.server.ts';
import { mayConfirmDomain } from './may.ts';
import { seeCityToChange } from './see-city.ts';

/** The domain of a city, for those who look after it, and whether this actor may confirm it. */
export async function seeDomain(actor: Actor, cityId: string) {
	const { id, name, domain, domainConfirmedAt } = await seeCityToChange(actor, cityId);
	return {
		city: { id, name },
		domain,
		isConfirmed: domainConfirmedAt !== null,
		mayConfirm: mayConfirmDomain(actor)
	};
}

/** Cities whose domain waits for the operator. */
export async function seeDomainsToConfirm(actor: Actor) {
	permit(actor, mayConfirmDomain(actor));
	return (await citiesToConfirm(db())).map(({ id, name, domain }) => ({ id, name, domain }));
}
