import assert from 'node:assert/strict';
import test from 'node:test';
import { instantOf, isTimeZone, localTimeOf } from './local-time.ts';

test('a wall clock means another instant in another zone', () => {
	assert.equal(instantOf('2027-01-15T18:00', 'Europe/Rome')?.toISOString(), '2027-01-15T17:00:00.000Z');
	assert.equal(instantOf('2027-01-15T18:00', 'America/New_York')?.toISOString(), '2027-01-15T23:00:00.000Z');
});

test('summer time is kept on both sides of its change', () => {
	assert.equal(instantOf('2027-03-27T18:00', 'Europe/Rome')?.toISOString(), '2027-03-27T17:00:00.000Z');
	assert.equal(instantOf('2027-03-28T18:00', 'Europe/Rome')?.toISOString(), '2027-03-28T16:00:00.000Z');
});

test('a time that the clocks jump over moves on by the gap', () => {
	const instant = instantOf('2027-03-28T02:30', 'Europe/Rome');
	assert.equal(instant?.toISOString(), '2027-03-28T01:30:00.000Z');
	assert.equal(instant && localTimeOf(instant, 'Europe/Rome'), '2027-03-28T03:30');
});

test('a time that happens twice means the first one', () => {
	assert.equal(instantOf('2027-10-31T02:30', 'Europe/Rome')?.toISOString(), '2027-10-31T00:30:00.000Z');
});

test('zones with odd offsets and half-hour changes', () => {
	assert.equal(instantOf('2027-06-01T12:00', 'Asia/Kathmandu')?.toISOString(), '2027-06-01T06:15:00.000Z');
	// Lord Howe Island puts its clocks forward by half an hour.
	assert.equal(
		instantOf('2026-10-04T02:15', 'Australia/Lord_Howe')?.toISOString(),
		'2026-10-03T15:45:00.000Z'
	);
});

test('what is no date, no time or no zone gives nothing', () => {
	for (const typed of [
		'',
		'soon',
		'2027-02-30T10:00',
		'2027-13-01T10:00',
		'2027-01-01T24:30',
		'2027-01-01'
	]) {
		assert.equal(instantOf(typed, 'Europe/Rome'), undefined, typed);
	}
	assert.equal(instantOf('2027-01-01T10:00', 'Europe/Atlantis'), undefined);
	assert.ok(isTimeZone('Europe/Malta'));
	for (const name of ['Europe/Atlantis', '', '+02:00', '12']) assert.equal(isTimeZone(name), false, name);
});
