import type { ActivityContent, Exception, Session } from './activity.ts';
import { type ActivityForm, formFrom } from './activity-form.ts';
import { typedAgenda } from './agenda.ts';
import { localTimeOf } from './local-time.ts';
import { typedRule } from './rule.ts';

/** The other way round: an activity as its organiser would type it. Loses nothing that can be published. */
export function formOf(activity: ActivityContent): ActivityForm {
	const { timeZone, minutes } = activity;
	const { repeat } = activity;
	const own = repeat ?? (activity.datesFromSessions ? { startsAt: null, endsAt: null } : activity);
	const starts = typedTime(own.startsAt, timeZone);
	return formFrom({
		...activity,
		starts,
		ends: typedTime(own.endsAt, timeZone),
		...(repeat ? typedRule(repeat.rule, starts, timeZone) : { repeat: '' }),
		exceptions: activity.exceptions.map((exception) => typedException(exception, timeZone)),
		hoursPerWeek: typedNumber(activity.hoursPerWeek),
		signUpCloses: typedTime(activity.signUpClosesAt, timeZone),
		hours: minutes === null ? '' : String(Math.floor(minutes / 60)),
		minutes: minutes === null ? '' : String(minutes % 60),
		lng: typedNumber(activity.lng),
		lat: typedNumber(activity.lat),
		capacity: typedNumber(activity.capacity),
		choosesSessions: activity.choosesSessions ? 'yes' : '',
		sessionCapacity: typedNumber(activity.sessionCapacity),
		waitingList: activity.hasWaitingList ? 'yes' : '',
		questions: activity.questions.map((question) => ({
			...question,
			choices: question.choices.join('\n'),
			isRequired: question.isRequired ? 'yes' : '',
			isShared: question.isShared ? 'yes' : ''
		})),
		minAge: typedNumber(activity.minAge),
		maxAge: typedNumber(activity.maxAge),
		spokenLanguages: activity.spokenLanguages.map((code) => ({ code })),
		countries: activity.countries.map((code) => ({ code })),
		cities: activity.cities.map((id) => ({ id })),
		skills: activity.skills.map((id) => ({ id })),
		sessions: activity.sessions
			.filter(({ repeatOf }) => repeatOf === null)
			.map((session) => typedSession(session, timeZone))
	});
}

/** The same as a template: everything but the dates and what came out of it. */
export function templateOf(form: ActivityForm): ActivityForm {
	const sessions = form.sessions.map((session) => ({ ...session, starts: '', ends: '' }));
	return {
		...form,
		starts: '',
		ends: '',
		signUpCloses: '',
		repeatUntil: '',
		results: '',
		sessions,
		exceptions: []
	};
}

const typedSession = (session: Session, timeZone: string) => ({
	title: session.title,
	note: session.note,
	isSelfPaced: session.isSelfPaced ? 'yes' : '',
	starts: typedTime(session.startsAt, timeZone),
	ends: typedTime(session.endsAt, timeZone),
	room: session.room,
	speakers: session.speakers,
	agenda: typedAgenda(session.agenda),
	places: typedNumber(session.capacity)
});

const typedException = ({ repeatOf, startsAt, endsAt, note }: Exception, timeZone: string) => ({
	date: localTimeOf(repeatOf, timeZone).slice(0, 10),
	starts: typedTime(startsAt, timeZone),
	ends: typedTime(endsAt, timeZone),
	note
});

const typedTime = (instant: Date | null, timeZone: string): string =>
	instant ? localTimeOf(instant, timeZone) : '';
const typedNumber = (number: number | null): string => (number === null ? '' : String(number));
