import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actors, onlyAllows, people } from '#support/permissions.ts';
import * as may from './may.ts';

const club = { organisationId: 'club', holderId: null };
const award = { organisationId: 'club', holderId: 'stranger' };
const decide = may.mayDecideEndorsements;
onlyAllows('mayDecideEndorsements', (actor) => decide(actor, club), [
	'organiser',
	'admin',
	'owner',
	'system'
]);
onlyAllows('mayDecideEndorsements of an award', (actor) => decide(actor, award), ['stranger']);
onlyAllows('mayEndorseAs', (actor) => may.mayEndorseAs(actor, 'club'), ['admin', 'owner', 'system']);
onlyAllows('mayAnswerByLink', may.mayAnswerByLink, [...people, 'visitor']);
onlyAllows('maySweepEndorsements', may.maySweepEndorsements, ['system']);

test('isOwnPraise: nobody vouches for what is theirs', () => {
	assert.equal(may.isOwnPraise(club, 'club'), true);
	assert.equal(may.isOwnPraise(club, 'other'), false);
	assert.equal(may.isOwnPraise(award, 'club'), false);
	assert.ok(actors.owner);
});
