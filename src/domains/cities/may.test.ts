import assert from 'node:assert/strict';
import { test } from 'node:test';
import { system, visitor } from '#server/actor.ts';
import { person } from '#support/people.ts';
import {
	mayChangeCity,
	mayChangeSitePage,
	mayAskPublicConsent,
	mayConfirmDomain,
	mayMakeCity,
	mayManageCityAdmins
} from './may.ts';

const operator = person('o', { isOperator: true });
const admin = person('a', { cities: ['here'] });
const owner = person('b', { organisations: { club: 'owner' } });

test('only the operator and Cairn itself open cities', () => {
	assert.ok(mayMakeCity(operator) && mayMakeCity(system));
	for (const actor of [visitor, admin, owner, person('c')]) assert.ok(!mayMakeCity(actor));
});

test('a city is changed by its own admins, not by those of another', () => {
	for (const may of [mayChangeCity, mayManageCityAdmins]) {
		assert.ok(may(admin, 'here') && may(operator, 'here') && may(system, 'here'));
		assert.ok(!may(admin, 'there'));
		for (const actor of [visitor, owner, person('c')]) assert.ok(!may(actor, 'here'));
	}
});

test('only who runs the machine says that a domain leads to it, and writes the pages of all', () => {
	assert.ok(mayConfirmDomain(operator) && mayConfirmDomain(system));
	assert.ok(mayChangeSitePage(operator, null) && mayChangeSitePage(admin, 'here'));
	for (const actor of [visitor, admin, owner]) {
		assert.ok(!mayConfirmDomain(actor));
		assert.ok(!mayChangeSitePage(actor, null));
		assert.ok(!mayChangeSitePage(actor, 'there'));
	}
});

test('everybody with an account asks their own guardian; a visitor and the system have none', () => {
	assert.ok(mayAskPublicConsent(person('c')));
	for (const actor of [visitor, system]) assert.ok(!mayAskPublicConsent(actor));
});
