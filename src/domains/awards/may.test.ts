import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onlyAllows, people } from '#support/permissions.ts';
import * as may from './may.ts';

const givers = ['organiser', 'admin', 'owner', 'system'];
const award = { accountId: 'stranger', organisationId: 'club' };

onlyAllows('mayAward', (actor) => may.mayAward(actor, 'club'), givers);
onlyAllows('mayReserve', may.mayReserve, ['visitor', ...people]);
onlyAllows('mayClaim', may.mayClaim, people);
onlyAllows('mayReflect', (actor) => may.mayReflect(actor, award), ['stranger']);
onlyAllows('maySeeAward', (actor) => may.maySeeAward(actor, award), ['stranger', ...givers]);
onlyAllows('maySweepClaims', may.maySweepClaims, ['system']);
onlyAllows('mayDecline', may.mayDecline, ['visitor', ...people]);
onlyAllows('mayWorkBatches', may.mayWorkBatches, ['system']);
onlyAllows('mayFinishPlaylists', may.mayFinishPlaylists, ['system']);
onlyAllows('mayFinishQuests', may.mayFinishQuests, ['system']);

test('mayAwardByToken denies every other organisation', () => {
	assert.equal(may.mayAwardByToken({ organisationId: 'club' }, 'club'), true);
	assert.equal(may.mayAwardByToken({ organisationId: 'other' }, 'club'), false);
});
