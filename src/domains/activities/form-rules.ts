import { isWrongAgenda, mostAgendaItems, readAgenda } from './agenda.ts';
import { type Broken, isBefore, when } from './broken.ts';
import { has } from './kinds.ts';
import { instantOf } from './local-time.ts';
import { brokenRepeat } from './repeat-rules.ts';
import { choicesOf, hasChoices } from './question.ts';
import type { TypedActivity } from './typed-activity.ts';

/** Rules that compare fields with each other. A field that is wrong by itself is passed over here. */
export const brokenRules = (typed: TypedActivity): Broken[] => [
	...datesOf(typed),
	...sessionsOf(typed),
	...brokenRepeat(typed),
	...placeOf(typed),
	...signUpOf(typed),
	...rowsOf(typed),
	...when(
		Number(typed.minAge) > Number(typed.maxAge) && typed.maxAge !== '',
		'maxAge',
		'activity_problem_ages'
	),
	...when(typed.cost === 'paid' && !typed.costNote, 'costNote', 'activity_problem_cost_note'),
	...when(typed.coverFileId !== '' && !typed.coverAlt, 'coverAlt', 'activity_problem_cover_alt')
];

function datesOf(typed: TypedActivity): Broken[] {
	const { starts, ends } = ownDates(typed);
	const undated = !typed.starts && !typed.sessions.some((session) => session.starts);
	return [
		...when(undated && !has(typed.kind, 'undated'), 'starts', 'activity_problem_no_date'),
		...when(typed.ends !== '' && !typed.starts, 'starts', 'activity_problem_no_start'),
		...when(isBefore(ends, starts), 'ends', 'problem_ends_before_start')
	];
}

function sessionsOf(typed: TypedActivity): Broken[] {
	const own = ownDates(typed);
	return typed.sessions.flatMap((session, place) => {
		if (isBlankSession(session)) return [];
		const starts = instantOf(session.starts, typed.timeZone);
		const ends = instantOf(session.ends, typed.timeZone);
		const field = `sessions.${place}`;
		const outside =
			typed.repeat === '' && (isBefore(starts, own.starts) || isBefore(own.ends, ends ?? starts));
		return [
			...when(!session.starts && !session.isSelfPaced, `${field}.starts`, 'activity_problem_session_date'),
			...when(!session.starts && session.ends !== '', `${field}.starts`, 'activity_problem_no_start'),
			...when(isBefore(ends, starts), `${field}.ends`, 'problem_ends_before_start'),
			...when(isWrongAgenda(session.agenda), `${field}.agenda`, 'activity_problem_agenda'),
			...when(readAgenda(session.agenda).length > mostAgendaItems, `${field}.agenda`, 'problem_too_long'),
			...when(outside, `${field}.starts`, 'activity_problem_session_outside')
		];
	});
}

function placeOf(typed: TypedActivity): Broken[] {
	const nowhere = typed.mode !== 'online' && !typed.placeName && !typed.streetAddress;
	return [
		...when(nowhere, 'placeName', 'activity_problem_place'),
		...when(typed.lng !== '' && typed.lat === '', 'lat', 'activity_problem_coordinates_both'),
		...when(typed.lat !== '' && typed.lng === '', 'lng', 'activity_problem_coordinates_both')
	];
}

function signUpOf(typed: TypedActivity): Broken[] {
	const closes = instantOf(typed.signUpCloses, typed.timeZone);
	const all = [typed.starts, ...typed.sessions.map((session) => session.starts)];
	const starts = all
		.map((local) => instantOf(local, typed.timeZone))
		.filter((instant) => instant !== undefined);
	const first = starts.sort((one, other) => one.getTime() - other.getTime())[0];
	return [
		...when(typed.signUp === 'external' && !typed.signUpUrl, 'signUpUrl', 'activity_problem_sign_up_url'),
		...when(
			typed.repeat === '' && isBefore(first, closes),
			'signUpCloses',
			'activity_problem_sign_up_after_start'
		)
	];
}

function rowsOf(typed: TypedActivity): Broken[] {
	const named = (['people', 'partners'] as const).flatMap((list) =>
		typed[list].flatMap((row, place) =>
			when(!row.name && !isBlankRow(row), `${list}.${place}.name`, 'problem_required')
		)
	);
	const filed = typed.materials.flatMap((row, place) => [
		...when(!row.fileId && row.title !== '', `materials.${place}.fileId`, 'activity_problem_file'),
		...when(row.fileId !== '' && !row.title, `materials.${place}.title`, 'problem_required')
	]);
	return [...named, ...filed, ...questionsOf(typed)];
}

const questionsOf = ({ questions }: TypedActivity): Broken[] =>
	questions.flatMap((row, place) => [
		...when(!row.label && !isBlankQuestion(row), `questions.${place}.label`, 'problem_required'),
		...when(
			row.label !== '' && hasChoices(row.type) && choicesOf(row.choices).length < 2,
			`questions.${place}.choices`,
			'activity_problem_choices'
		)
	]);

export const isBlankQuestion = ({ label, hint, choices }: TypedActivity['questions'][number]): boolean =>
	[label, hint, choices].every((typed) => typed === '');

const ownDates = (typed: TypedActivity) => ({
	starts: instantOf(typed.starts, typed.timeZone),
	ends: instantOf(typed.ends, typed.timeZone)
});

/** A row that was added and left alone: only its role is chosen. */
export const isBlankRow = (row: Record<string, string>): boolean =>
	Object.entries(row).every(([field, value]) => field === 'role' || field === 'language' || value === '');

export const isBlankSession = (session: TypedActivity['sessions'][number]): boolean =>
	[
		session.title,
		session.note,
		session.starts,
		session.ends,
		session.room,
		session.speakers,
		session.agenda
	].every((typed) => typed === '');
