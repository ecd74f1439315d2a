import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastAt, quietEnd } from './notification.ts';

const rome = { timeZone: 'Europe/Rome', quietFrom: 22, quietUntil: 7 };

test('quiet hours end on the clock of the person, over midnight and over a change of clocks', () => {
	const end = (at: string, hours = rome) => quietEnd(hours, new Date(at))?.toISOString();
	assert.equal(end('2027-02-01T20:59:00Z'), undefined);
	assert.equal(end('2027-02-01T21:20:00Z'), '2027-02-02T06:00:00.000Z');
	assert.equal(end('2027-02-02T05:59:00Z'), '2027-02-02T06:00:00.000Z');
	assert.equal(end('2027-02-02T06:00:00Z'), undefined);
	assert.equal(end('2027-03-27T22:10:00Z'), '2027-03-28T05:00:00.000Z');
	assert.equal(end('2027-10-30T21:10:00Z'), '2027-10-31T06:00:00.000Z');
	const lunch = { timeZone: 'UTC', quietFrom: 12, quietUntil: 13 };
	assert.equal(end('2027-02-01T12:30:00Z', lunch), '2027-02-01T13:00:00.000Z');
	assert.equal(quietEnd({ ...rome, quietFrom: null }, new Date()), undefined);
});

test('the last evening there', () => {
	const last = (at: string) => lastAt(17, 'Europe/Rome', new Date(at)).toISOString();
	assert.equal(last('2027-02-01T16:05:00Z'), '2027-02-01T16:00:00.000Z');
	assert.equal(last('2027-02-01T15:55:00Z'), '2027-01-31T16:00:00.000Z');
});
