import type { ActivityContent, Session } from './activity.ts';
import { type ActivityForm, formFrom } from './activity-form.ts';
import { localTimeOf } from './local-time.ts';

/** The other way round: an activity as its organiser would type it. Loses nothing that can be published. */
export function formOf(activity: ActivityContent): ActivityForm {
	const { timeZone, minutes } = activity;
	const own = !activity.datesFromSessions;
	return formFrom({
		...activity,
		starts: own ? typedTime(activity.startsAt, timeZone) : '',
		ends: own ? typedTime(activity.endsAt, timeZone) : '',
		signUpCloses: typedTime(activity.signUpClosesAt, timeZone),
		hours: minutes === null ? '' : String(Math.floor(minutes / 60)),
		minutes: minutes === null ? '' : String(minutes % 60),
		lng: typedNumber(activity.lng),
		lat: typedNumber(activity.lat),
		capacity: typedNumber(activity.capacity),
		minAge: typedNumber(activity.minAge),
		maxAge: typedNumber(activity.maxAge),
		spokenLanguages: activity.spokenLanguages.map((code) => ({ code })),
		countries: activity.countries.map((code) => ({ code })),
		skills: activity.skills.map((id) => ({ id })),
		sessions: activity.sessions.map((session) => typedSession(session, timeZone))
	});
}

/** The same as a template: everything but the dates and what came out of it. */
export function templateOf(form: ActivityForm): ActivityForm {
	const sessions = form.sessions.map((session) => ({ ...session, starts: '', ends: '' }));
	return { ...form, starts: '', ends: '', signUpCloses: '', results: '', sessions };
}

const typedSession = (session: Session, timeZone: string) => ({
	title: session.title,
	note: session.note,
	isSelfPaced: session.isSelfPaced ? 'yes' : '',
	starts: typedTime(session.startsAt, timeZone),
	ends: typedTime(session.endsAt, timeZone)
});

const typedTime = (instant: Date | null, timeZone: string): string =>
	instant ? localTimeOf(instant, timeZone) : '';
const typedNumber = (number: number | null): string => (number === null ? '' : String(number));
