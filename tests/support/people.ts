import type { OrganisationRole, Person } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';

let count = 0;

/** An account with a verified primary address, made as the sign-in library makes one. */
export async function anAccount(given: { name?: string; email?: string; birthYear?: number } = {}) {
	const id = newId();
	const email = given.email ?? `person-${++count}-${id.slice(-6)}@example.org`;
	const name = given.name ?? `Person ${count}`;
	await db().insertInto('signInUsers').values({ id, name, email, emailVerified: true }).execute();
	await db()
		.updateTable('accounts')
		.set({ birthYear: given.birthYear ?? 1990 })
		.where('id', '=', id)
		.execute();
	return { id, name, email };
}

/** That account as somebody signed in. */
export function person(
	accountId: string,
	roles: { organisations?: Record<string, OrganisationRole>; cities?: string[]; isOperator?: boolean } = {}
): Person {
	return {
		kind: 'person',
		accountId,
		isOperator: roles.isOperator ?? false,
		organisations: new Map(Object.entries(roles.organisations ?? {})),
		cities: new Set(roles.cities ?? [])
	};
}
