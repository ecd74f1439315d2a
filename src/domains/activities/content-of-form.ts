import type { ActivityContent, Exception, Repeat, Session } from './activity.ts';
import { readAgenda } from './agenda.ts';
import { isBlankQuestion, isBlankRow, isBlankSession } from './form-rules.ts';
import { instantOf } from './local-time.ts';
import { choicesOf, hasChoices, type Question } from './question.ts';
import { ruleOf } from './rule.ts';
import type { TypedActivity } from './typed-activity.ts';

/** A form that holds every rule → the activity it speaks of. Rows left blank fall away. */
export function contentOf(typed: TypedActivity): ActivityContent {
	const sessions = typed.sessions
		.filter((row) => !isBlankSession(row))
		.map((row) => sessionOf(row, typed.timeZone));
	return {
		...textsOf(typed),
		...datesOf(typed, sessions),
		repeat: repeatOf(typed),
		exceptions: exceptionsOf(typed),
		kind: typed.kind,
		mode: typed.mode,
		cost: typed.cost,
		signUp: typed.signUp,
		languageLevel: typed.languageLevel || null,
		minutes: minutesOf(typed.hours, typed.minutes),
		hoursPerWeek: numberOf(typed.hoursPerWeek),
		lng: numberOf(typed.lng),
		lat: numberOf(typed.lat),
		capacity: numberOf(typed.capacity),
		hasWaitingList: typed.waitingList !== '',
		choosesSessions: choosesSessions(typed),
		sessionCapacity: choosesSessions(typed) ? numberOf(typed.sessionCapacity) : null,
		questions: typed.questions.filter((row) => !isBlankQuestion(row)).map(questionOf),
		minAge: numberOf(typed.minAge),
		maxAge: numberOf(typed.maxAge),
		spokenLanguages: codesOf(typed.spokenLanguages),
		countries: codesOf(typed.countries),
		cities: codesOf(typed.cities.map(({ id }) => ({ code: id }))),
		skills: codesOf(typed.skills.map(({ id }) => ({ code: id }))),
		sessions,
		people: typed.people.filter((row) => !isBlankRow(row)),
		partners: typed.partners
			.filter((row) => !isBlankRow(row))
			.map((row) => ({
				...row,
				organisationId: row.organisationId || null,
				logoFileId: row.logoFileId || null
			})),
		materials: typed.materials.filter((row) => !isBlankRow(row))
	};
}

const textsOf = (typed: TypedActivity) => ({
	title: typed.title,
	summary: typed.summary,
	language: typed.language,
	body: typed.body,
	doing: typed.doing,
	learning: typed.learning,
	conditions: typed.conditions,
	timeZone: typed.timeZone,
	placeName: typed.placeName,
	streetAddress: typed.streetAddress,
	accessNote: typed.accessNote,
	costNote: typed.costNote,
	profile: typed.profile,
	coverCredit: typed.coverCredit,
	coverAlt: typed.coverAlt,
	fundingNote: typed.fundingNote,
	results: typed.results,
	onlineUrl: typed.onlineUrl || null,
	signUpUrl: typed.signUpUrl || null,
	hashtag: typed.hashtag.replace(/^#/, '') || null,
	coverFileId: typed.coverFileId || null
});

function datesOf(typed: TypedActivity, sessions: Session[]) {
	const datesFromSessions = !typed.starts && sessions.some((session) => session.startsAt);
	const own = { startsAt: dateOf(typed.starts, typed.timeZone), endsAt: dateOf(typed.ends, typed.timeZone) };
	return {
		...(datesFromSessions ? spanOf(sessions) : own),
		datesFromSessions: datesFromSessions || typed.repeat !== '',
		signUpClosesAt: dateOf(typed.signUpCloses, typed.timeZone)
	};
}

/** From the first beginning to the last end of dated sessions. */
function spanOf(sessions: Session[]): { startsAt: Date | null; endsAt: Date | null } {
	const starts = sessions.flatMap((session) => session.startsAt?.getTime() ?? []);
	const ends = sessions.flatMap((session) => (session.endsAt ?? session.startsAt)?.getTime() ?? []);
	return { startsAt: new Date(Math.min(...starts)), endsAt: new Date(Math.max(...ends)) };
}

const sessionOf = (row: TypedActivity['sessions'][number], timeZone: string): Session => ({
	title: row.title,
	note: row.note,
	isSelfPaced: row.isSelfPaced !== '',
	startsAt: dateOf(row.starts, timeZone),
	endsAt: dateOf(row.ends, timeZone),
	room: row.room,
	speakers: row.speakers,
	agenda: readAgenda(row.agenda),
	repeatOf: null,
	capacity: numberOf(row.places)
});

/** There is something to choose, and a way to say it. */
const choosesSessions = ({ choosesSessions: wish, signUp, repeat, sessions }: TypedActivity): boolean =>
	wish !== '' &&
	(signUp === 'open' || signUp === 'application') &&
	(repeat !== '' || sessions.some(({ starts, isSelfPaced }) => starts !== '' && isSelfPaced === ''));

const questionOf = (row: TypedActivity['questions'][number]): Question => ({
	...row,
	choices: hasChoices(row.type) ? choicesOf(row.choices) : [],
	isRequired: row.isRequired !== '',
	isShared: row.isShared !== ''
});

function repeatOf(typed: TypedActivity): Repeat | null {
	const startsAt = dateOf(typed.starts, typed.timeZone);
	if (typed.repeat === '' || !startsAt) return null;
	return { rule: ruleOf(typed), startsAt, endsAt: dateOf(typed.ends, typed.timeZone) };
}

/** The clock of the first meeting is that of all others, so that its date alone names a meeting. */
const exceptionsOf = ({ exceptions, starts, timeZone }: TypedActivity): Exception[] =>
	exceptions.flatMap((row) => {
		const repeatOf = dateOf(`${row.date}${starts.slice(10)}`, timeZone);
		const [startsAt, endsAt] = [dateOf(row.starts, timeZone), dateOf(row.ends, timeZone)];
		return repeatOf ? [{ repeatOf, startsAt, endsAt, note: row.note }] : [];
	});

const dateOf = (local: string, timeZone: string): Date | null => instantOf(local, timeZone) ?? null;
const numberOf = (typed: string): number | null => (typed === '' ? null : Number(typed));
const codesOf = (rows: { code: string }[]): string[] => [
	...new Set(rows.map((row) => row.code).filter((code) => code !== ''))
];

const minutesOf = (hours: string, minutes: string): number | null =>
	hours === '' && minutes === '' ? null : Number(hours) * 60 + Number(minutes);
