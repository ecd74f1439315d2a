import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { newId } from '#server/id.ts';
import { courseForm, eventForm, seminarForm } from '#support/activities.ts';
import {
	changeRows,
	emptyForm,
	emptyRow,
	formFrom,
	formFromTyped,
	listNames,
	placeOfWish,
	textFields
} from './activity-form.ts';
import { formOf, templateOf } from './form-of-activity.ts';
import { readForm } from './read-form.ts';

const files = { cover: newId(), handout: newId(), funder: newId() };

function problemsOf(given: Parameters<typeof eventForm>[0]): Record<string, string> {
	try {
		parse(readForm, eventForm(given));
		return {};
	} catch (error) {
		assert.ok(error instanceof Refusal);
		return Object.fromEntries(error.fields.map(({ field, message }) => [field, message]));
	}
}

test('both model activities come back from their reading as they were typed', () => {
	for (const form of [seminarForm(files), courseForm(files, newId())]) {
		assert.deepEqual(formOf(parse(readForm, form)), form);
	}
});

test('a course takes its dates from its sessions', () => {
	const course = parse(readForm, courseForm(files));
	assert.equal(course.startsAt?.toISOString(), '2027-03-04T16:00:00.000Z');
	assert.equal(course.endsAt?.toISOString(), '2027-04-08T16:30:00.000Z');
	assert.equal(course.datesFromSessions, true);
});

test('each wrong field is named with its reason', () => {
	const wrong: [Parameters<typeof eventForm>[0], Record<string, string>][] = [
		[{ title: '  ' }, { title: 'problem_required' }],
		[{ title: 'x'.repeat(201) }, { title: 'problem_too_long' }],
		[{ ends: '2027-05-08T13:59' }, { ends: 'problem_ends_before_start' }],
		[{ starts: '2027-02-30T10:00' }, { starts: 'problem_date' }],
		[{ starts: '0027-02-20T10:00' }, { starts: 'problem_date' }],
		[{ starts: '' }, { starts: 'activity_problem_no_start' }],
		[{ starts: '', ends: '', kind: 'event' }, { starts: 'activity_problem_no_date' }],
		[{ starts: '', ends: '', kind: 'club' }, {}],
		[{ timeZone: 'Europe/Atlantis' }, { timeZone: 'activity_problem_time_zone' }],
		[{ lat: '91' }, { lat: 'activity_problem_coordinates' }],
		[{ lat: '' }, { lat: 'activity_problem_coordinates_both' }],
		[{ placeName: '' }, { placeName: 'activity_problem_place' }],
		[{ placeName: '', mode: 'online' }, {}],
		[{ mode: 'online', onlineUrl: 'javascript:alert(1)' }, { onlineUrl: 'problem_url' }],
		[{ onlineUrl: 'https://user:word@example.org' }, { onlineUrl: 'problem_url' }],
		[{ minAge: '18', maxAge: '14' }, { maxAge: 'activity_problem_ages' }],
		[{ minAge: '-1' }, { minAge: 'activity_problem_age' }],
		[{ capacity: '0' }, { capacity: 'activity_problem_capacity' }],
		[{ minutes: '75' }, { minutes: 'activity_problem_duration' }],
		[{ signUpCloses: '2027-05-08T14:01' }, { signUpCloses: 'activity_problem_sign_up_after_start' }],
		[{ signUpCloses: '2027-05-08T14:00' }, {}],
		[{ signUp: 'external' }, { signUpUrl: 'activity_problem_sign_up_url' }],
		[{ cost: 'paid' }, { costNote: 'activity_problem_cost_note' }],
		[{ coverFileId: newId() }, { coverAlt: 'activity_problem_cover_alt' }],
		[{ hashtag: 'two words' }, { hashtag: 'activity_problem_hashtag' }],
		[{ kind: 'party' }, { kind: 'problem_not_understood' }]
	];
	for (const [given, problems] of wrong) assert.deepEqual(problemsOf(given), problems, JSON.stringify(given));
});

test('rows are checked in their place, and rows left blank fall away', () => {
	const session = {
		title: 'One',
		note: '',
		isSelfPaced: '',
		starts: '2027-05-08T15:00',
		ends: '2027-05-08T14:30'
	};
	const undated = { ...session, starts: '', ends: '' };
	const early = { ...session, starts: '2027-05-08T13:00', ends: '' };
	const sessions = [emptyRow('sessions'), session, undated, early];
	const people = [emptyRow('people'), { ...emptyRow('people'), address: 'nobody' }];
	assert.deepEqual(problemsOf({ sessions, people, materials: [{ title: 'Slides', fileId: '' }] }), {
		'sessions.1.ends': 'problem_ends_before_start',
		'sessions.2.starts': 'activity_problem_session_date',
		'sessions.3.starts': 'activity_problem_session_outside',
		'people.1.address': 'problem_address',
		'people.1.name': 'problem_required',
		'materials.0.fileId': 'activity_problem_file'
	});
	const blank = eventForm({ sessions: [emptyRow('sessions')], people: [emptyRow('people')] });
	assert.deepEqual(parse(readForm, blank).sessions, []);
	assert.deepEqual(parse(readForm, blank).people, []);
});

test('every wrong field is told at once', () => {
	const problems = problemsOf({ title: '', ends: '2027-05-08T13:00', capacity: 'many', signUp: 'external' });
	assert.deepEqual(Object.keys(problems).sort(), ['capacity', 'ends', 'signUpUrl', 'title']);
});

test('a form is whole whatever it is made from, and never throws', () => {
	fc.assert(
		fc.property(fc.anything(), (given) => {
			const form = formFrom(given);
			assert.deepEqual(Object.keys(form), [...textFields, ...listNames]);
			assert.deepEqual(formFrom(JSON.parse(JSON.stringify(form))), form);
			readForm.safeParse(form);
		}),
		{ seed: 7, numRuns: 300 }
	);
});

test('a browser sends the same form under flat names', () => {
	const form = courseForm(files);
	const typed: Record<string, string> = {};
	for (const field of textFields) typed[field] = form[field].replaceAll('\n', '\r\n');
	for (const list of listNames) {
		form[list].forEach((row, place) => {
			for (const [field, value] of Object.entries(row)) if (value) typed[`${list}.${place}.${field}`] = value;
		});
	}
	assert.deepEqual(formFromTyped(typed), form);
});

test('rows are added, dropped and lifted by a button', () => {
	const form = emptyForm();
	const two = changeRows(changeRows(form, 'add sessions'), 'add sessions');
	assert.equal(two.sessions.length, 2);
	assert.equal(placeOfWish(two, 'add sessions'), 'sessions.1.title');
	const named = { ...two, sessions: two.sessions.map((row, place) => ({ ...row, title: String(place) })) };
	const titles = (wish: string) => changeRows(named, wish).sessions.map((row) => row.title);
	assert.deepEqual(titles('lift sessions.1'), ['1', '0']);
	assert.deepEqual(titles('lift sessions.0'), ['0', '1']);
	assert.deepEqual(titles('drop sessions.0'), ['1']);
	for (const wish of ['drop sessions.9', 'drop sessions', 'lift sessions.9'])
		assert.deepEqual(titles(wish), ['0', '1']);
	assert.deepEqual(changeRows(named, 'add __proto__'), named);
});

test('a template keeps the words and drops the dates', () => {
	const template = templateOf(courseForm(files));
	assert.equal(template.signUpCloses, '');
	assert.ok(template.sessions.every((session) => session.starts === '' && session.ends === ''));
	assert.equal(template.sessions[0]?.title, 'Workshop 1');
	assert.equal(templateOf(seminarForm(files)).results, '');
});
