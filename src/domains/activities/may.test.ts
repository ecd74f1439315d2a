import assert from 'node:assert/strict';
import test from 'node:test';
import { type Actor, system, visitor } from '#server/actor.ts';
import { newId } from '#server/id.ts';
import { person } from '#support/people.ts';
import {
	mayEditActivities,
	mayJoin,
	maySeeDraft,
	maySeeOnlineUrl,
	maySeeParticipants,
	mayUnpublishActivity
} from './may.ts';

const [organisationId, cityId] = [newId(), newId()];
const of = { organisationId, cityId };
const member = (role: 'owner' | 'admin' | 'organiser' | 'assessor') =>
	person(newId(), { organisations: { [organisationId]: role } });

const actors: Record<string, Actor> = {
	visitor,
	system,
	learner: person(newId()),
	operator: person(newId(), { isOperator: true }),
	owner: member('owner'),
	admin: member('admin'),
	organiser: member('organiser'),
	assessor: member('assessor'),
	'owner elsewhere': person(newId(), { organisations: { [newId()]: 'owner' } }),
	'city admin': person(newId(), { cities: [cityId] }),
	'city admin elsewhere': person(newId(), { cities: [newId()] })
};
const allowed = (may: (actor: Actor) => boolean) =>
	Object.entries(actors).flatMap(([name, actor]) => (may(actor) ? [name] : []));

const writers = ['system', 'owner', 'admin', 'organiser'];

test('who writes an activity, and nobody else', () => {
	assert.deepEqual(
		allowed((actor) => mayEditActivities(actor, organisationId)),
		writers
	);
});

test('its city may take it out of sight', () => {
	assert.deepEqual(
		allowed((actor) => mayUnpublishActivity(actor, of)),
		[...writers, 'city admin']
	);
});

test('a draft is seen by its organisation and its city', () => {
	assert.deepEqual(
		allowed((actor) => maySeeDraft(actor, of)),
		[...writers, 'assessor', 'city admin']
	);
});

test('names of participants are for those who run it', () => {
	assert.deepEqual(
		allowed((actor) => maySeeParticipants(actor, organisationId)),
		writers
	);
});

test('the online link is for those who run it and those who have joined', () => {
	assert.deepEqual(
		allowed((actor) => maySeeOnlineUrl(actor, organisationId, false)),
		writers
	);
	assert.equal(maySeeOnlineUrl(person(newId()), organisationId, true), true);
});

test('whoever has an account joins', () => {
	assert.deepEqual(
		Object.keys(actors).filter((name) => !allowed(mayJoin).includes(name)),
		['visitor', 'system']
	);
});
