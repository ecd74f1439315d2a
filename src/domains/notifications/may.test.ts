import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onlyAllows, people } from '#support/permissions.ts';
import * as may from './may.ts';

onlyAllows('maySeeNotifications', may.maySeeNotifications, people);
onlyAllows('mayWorkNotifications', may.mayWorkNotifications, ['system']);

test('mayUnsubscribe denies a link that was not made here', () => {
	assert.equal(may.mayUnsubscribe(undefined), false);
	assert.equal(may.mayUnsubscribe({ accountId: '1', kind: 'sign-up-joined' }), true);
});

test('mayReportMails denies who does not carry the secret', () => {
	assert.equal(may.mayReportMails(false), false);
	assert.equal(may.mayReportMails(true), true);
});
