import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, type OrganisationRole, system, visitor } from '#server/actor.ts';
import { person } from './people.ts';

const as = (role: OrganisationRole): Actor => person(role, { organisations: { club: role } });

/** Everybody who may come to the door of the organisation `club` in the city `here`. */
export const actors: Record<string, Actor> = {
	visitor,
	stranger: person('stranger'),
	elsewhere: person('elsewhere', { organisations: { other: 'owner' } }),
	assessor: as('assessor'),
	organiser: as('organiser'),
	admin: as('admin'),
	owner: as('owner'),
	cityAdmin: person('cityAdmin', { cities: ['here'] }),
	otherCity: person('otherCity', { cities: ['there'] }),
	operator: person('operator', { isOperator: true }),
	system
};

export const people = Object.keys(actors).filter((name) => actors[name]?.kind === 'person');

/** Those named are allowed; everybody else is denied. */
export function onlyAllows(name: string, asks: (actor: Actor) => boolean, expected: string[]): void {
	test(`${name} allows only ${expected.join(', ') || 'nobody'}`, () => {
		const found = Object.keys(actors).filter((key) => asks(actors[key] ?? visitor));
		assert.deepEqual(found.sort(), [...expected].sort());
	});
}
