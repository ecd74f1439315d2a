import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { problemOfRule } from './check-rule.ts';
import { instantOf, localTimeOf } from './local-time.ts';
import { datesOf, horizonDays, mostMeetings, unroll } from './repeat.ts';
import { ruleOf, typedRule } from './rule.ts';

const at = (local: string, zone: string): Date => instantOf(local, zone) ?? assert.fail(local);
const ticks = { onMO: '', onTU: '', onWE: '', onTH: '', onFR: '', onSA: '', onSU: '' };

test('the clock on the wall stays when clocks change, wherever that is', () => {
	for (const [zone, first, changes] of [
		['Europe/Rome', '2027-03-16T18:00', ['2027-03-16T17:00:00.000Z', '2027-03-30T16:00:00.000Z']],
		['America/New_York', '2027-03-09T18:00', ['2027-03-09T23:00:00.000Z', '2027-03-23T22:00:00.000Z']],
		// Lord Howe goes by half an hour.
		['Australia/Lord_Howe', '2027-03-30T18:00', ['2027-03-30T07:00:00.000Z', '2027-04-13T07:30:00.000Z']]
	] as const) {
		const startsAt = at(first, zone);
		const repeat = { rule: 'FREQ=WEEKLY;BYDAY=TU', startsAt, endsAt: null };
		const dates = datesOf(repeat, zone, new Date(startsAt.getTime() + 365 * 86_400_000)) ?? [];
		assert.equal(dates.length, 53);
		assert.deepEqual([dates[0]?.toISOString(), dates[2]?.toISOString()], changes);
		assert.ok(dates.every((date) => localTimeOf(date, zone).endsWith('T18:00')));
	}
});

test('a meeting in the hour that a change of clocks skips is left out, and the next ones keep their hour', () => {
	const repeat = { rule: 'FREQ=DAILY', startsAt: at('2027-03-27T02:30', 'Europe/Rome'), endsAt: null };
	const dates = datesOf(repeat, 'Europe/Rome', at('2027-03-30T23:00', 'Europe/Rome')) ?? [];
	assert.deepEqual(
		dates.map((date) => localTimeOf(date, 'Europe/Rome')),
		['2027-03-27T02:30', '2027-03-29T02:30', '2027-03-30T02:30']
	);
});

test('meetings are written a year ahead and no more than the newest few hundred, each at its place', () => {
	const startsAt = at('2026-01-06T18:00', 'Europe/Rome');
	const repeat = { rule: 'FREQ=DAILY', startsAt, endsAt: new Date(startsAt.getTime() + 5_400_000) };
	const now = at('2027-06-01T12:00', 'Europe/Rome');
	const { sessions, writtenUntil } = unroll({ repeat, exceptions: [], timeZone: 'Europe/Rome' }, now);
	assert.equal(sessions.length, mostMeetings);
	assert.equal(writtenUntil?.getTime(), now.getTime() + horizonDays * 86_400_000);
	assert.equal(new Set(sessions.map(({ place }) => place)).size, mostMeetings);
	assert.ok(
		sessions.every(({ startsAt, endsAt }) => endsAt && startsAt && +endsAt - +startsAt === 5_400_000)
	);
	const later = unroll(
		{ repeat, exceptions: [], timeZone: 'Europe/Rome' },
		new Date(now.getTime() + 86_400_000)
	);
	const places = new Map(sessions.map(({ place, repeatOf }) => [place, repeatOf?.getTime()]));
	for (const { place, repeatOf } of later.sessions.slice(0, -1))
		assert.equal(places.get(place), repeatOf?.getTime());
});

test('a rule that ends is written to its end, without the meetings left out and with the moved ones', () => {
	const zone = 'Europe/Rome';
	const [first, second, third] = ['2027-01-05T18:00', '2027-01-12T18:00', '2027-01-19T18:00'].map((local) =>
		at(local, zone)
	);
	assert.ok(first && second && third);
	const exceptions = [
		{ repeatOf: second, startsAt: null, endsAt: null, note: '' },
		{ repeatOf: third, startsAt: at('2027-01-20T17:00', zone), endsAt: null, note: 'One day later' }
	];
	const repeat = {
		rule: 'FREQ=WEEKLY;COUNT=3',
		startsAt: first,
		endsAt: new Date(first.getTime() + 3_600_000)
	};
	const { sessions, writtenUntil } = unroll({ repeat, exceptions, timeZone: zone }, first);
	assert.equal(writtenUntil, null);
	assert.deepEqual(
		sessions.map(({ startsAt, place, note }) => [startsAt && localTimeOf(startsAt, zone), place, note]),
		[
			['2027-01-05T18:00', 0, ''],
			['2027-01-20T17:00', 2, 'One day later']
		]
	);
	assert.equal(sessions[1]?.endsAt?.getTime(), at('2027-01-20T18:00', zone).getTime());
});

test('what a form says in words is a rule, and the rule is those words again', () => {
	const plain = {
		...ticks,
		repeatRule: '',
		repeatUntil: '',
		timeZone: 'Europe/Rome',
		starts: '2027-03-09T18:00'
	};
	for (const [given, rule] of [
		[{ repeat: '' }, ''],
		[{ repeat: 'weekly' }, 'FREQ=WEEKLY;BYDAY=TU'],
		[{ repeat: 'weekly', onTU: 'yes', onTH: 'yes' }, 'FREQ=WEEKLY;BYDAY=TU,TH'],
		[
			{ repeat: 'fortnightly', repeatUntil: '2027-06-30' },
			'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270630T215959Z'
		],
		[{ repeat: 'monthly-date' }, 'FREQ=MONTHLY;BYMONTHDAY=9'],
		[{ repeat: 'monthly-weekday' }, 'FREQ=MONTHLY;BYDAY=2TU'],
		[{ repeat: 'monthly-weekday', starts: '2027-03-30T18:00' }, 'FREQ=MONTHLY;BYDAY=-1TU'],
		[{ repeat: 'rule', repeatRule: 'rrule: freq=yearly; bymonth=5;' }, 'FREQ=YEARLY;BYMONTH=5'],
		[{ repeat: 'rule', repeatRule: 'FREQ=WEEKLY;UNTIL=20270701' }, 'FREQ=WEEKLY;UNTIL=20270701T215959Z']
	] as const) {
		const typed = { ...plain, ...given };
		assert.equal(ruleOf(typed), rule);
		if (rule === '') continue;
		const again = { ...plain, ...given, ...typedRule(rule, typed.starts, typed.timeZone) };
		assert.equal(ruleOf(again), rule);
		assert.equal(again.repeat, typed.repeat);
	}
});

test('rules that are endless reckoning, or none, are refused in words', () => {
	for (const rule of [
		'FREQ=SECONDLY',
		'FREQ=MINUTELY;COUNT=5',
		'FREQ=HOURLY',
		'FREQ=DAILY;BYHOUR=1,2,3',
		'FREQ=WEEKLY;BYSECOND=0'
	])
		assert.equal(problemOfRule(rule), 'activity_problem_rule_too_often', rule);
	for (const rule of [
		'',
		'FREQ=OFTEN',
		'INTERVAL=2',
		'FREQ=WEEKLY;FREQ=DAILY',
		'FREQ=WEEKLY;COUNT=0',
		'FREQ=WEEKLY;COUNT=99999',
		'FREQ=WEEKLY;COUNT=3;UNTIL=20270101T000000Z',
		'FREQ=WEEKLY;INTERVAL=1e9',
		'FREQ=DAILY;BYSETPOS=400',
		'FREQ=WEEKLY;constructor=1',
		'FREQ=WEEKLY\r\nATTACH:https://example.org',
		`FREQ=WEEKLY;BYDAY=${'MO,'.repeat(200)}MO`
	])
		assert.equal(problemOfRule(rule), 'activity_problem_rule', rule);
	for (const rule of [
		'FREQ=WEEKLY',
		'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
		'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'
	])
		assert.equal(problemOfRule(rule), undefined, rule);
});

test('whatever rule is let through is reckoned within bounds', () => {
	const number = fc.integer({ min: -366, max: 366 });
	const part = fc.oneof(
		fc.record({
			name: fc.constantFrom(
				'INTERVAL',
				'COUNT',
				'BYMONTH',
				'BYMONTHDAY',
				'BYYEARDAY',
				'BYWEEKNO',
				'BYSETPOS'
			),
			value: fc.array(number, { minLength: 1, maxLength: 4 }).map(String)
		}),
		fc.record({
			name: fc.constant('BYDAY'),
			value: fc.subarray(['MO', '2TU', '-1FR', '53SU'], { minLength: 1 }).map(String)
		})
	);
	const rules = fc.record({
		freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
		parts: fc.array(part, { maxLength: 4 })
	});
	const startsAt = at('2027-03-27T02:30', 'Europe/Rome');
	fc.assert(
		fc.property(rules, ({ freq, parts }) => {
			const rule = [`FREQ=${freq}`, ...parts.map(({ name, value }) => `${name}=${value}`)].join(';');
			if (problemOfRule(rule)) return;
			const { sessions } = unroll(
				{ repeat: { rule, startsAt, endsAt: null }, exceptions: [], timeZone: 'Europe/Rome' },
				startsAt
			);
			assert.ok(sessions.length <= mostMeetings);
		}),
		{ numRuns: 150 }
	);
});
