import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { anAccount, person } from './people.ts';

/** An organisation in a city of its own, with one organiser. */
export async function anIssuer(given: { publicAge?: number } = {}) {
	const [cityId, organisationId] = [newId(), newId()];
	await db()
		.insertInto('cities')
		.values({
			id: cityId,
			slug: cityId,
			name: 'Vellamo',
			timeZone: 'Europe/Rome',
			publicAge: given.publicAge ?? 16,
			lng: 11.1,
			lat: 46.1
		})
		.execute();
	await db()
		.insertInto('organisations')
		.values({
			id: organisationId,
			cityId,
			name: 'River Friends',
			kind: 'organisation',
			verifiedAt: new Date()
		})
		.execute();
	const { id } = await anAccount();
	await db()
		.insertInto('organisationMembers')
		.values({ organisationId, accountId: id, role: 'organiser' })
		.execute();
	return {
		cityId,
		organisationId,
		organiser: person(id, { organisations: { [organisationId]: 'organiser' } })
	};
}

/** Somebody who organises elsewhere: what they may not do here is tested with them. */
export async function aStranger() {
	const { id } = await anAccount();
	return person(id, { organisations: { [newId()]: 'owner' } });
}
