import { makeCity } from '#domains/cities/make-city.ts';
import { createOrganisation } from '#domains/organisations/create-organisation.ts';
import { verifyOrganisation } from '#domains/organisations/verify-organisation.ts';
import { system } from '#server/actor.ts';
import { anAccount, person } from './people.ts';

let count = 0;

/** A city; `given` overrides any field of its form. Gives its id. */
export async function aCity(given: Record<string, unknown> = {}): Promise<string> {
	count += 1;
	const name = `Stonebridge ${count}`;
	return makeCity(system, {
		name,
		slug: `stonebridge-${count}`,
		languages: ['en', 'it'],
		timeZone: 'Europe/Rome',
		lng: 11.25,
		lat: 43.77,
		...given
	});
}

type Given = {
	/** Account id; a new person when left out. */
	owner?: string;
	/** Its city vouches for it. */
	verified?: boolean;
	city?: string;
	name?: string;
	kind?: string;
};

/** An organisation with its owner, signed in. */
export async function anOrganisation(given: Given = {}) {
	count += 1;
	const city = given.city ?? (await aCity());
	const ownerId = given.owner ?? (await anAccount()).id;
	const name = given.name ?? `Youth Club ${count}`;
	const id = await createOrganisation(person(ownerId), {
		cityId: city,
		name,
		kind: given.kind ?? 'organisation'
	});
	if (given.verified) await verifyOrganisation(system, id);
	return { id, city, name, ownerId, owner: person(ownerId, { organisations: { [id]: 'owner' } }) };
}
