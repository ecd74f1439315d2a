import type { SeenActivity } from '#domains/activities/see-activity.ts';
import { answerField } from '#domains/sign-ups/answers.ts';
import type { SeenSignUp } from '#domains/sign-ups/see-sign-up.ts';
import { moment, zoneName } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';
import { shownSessions } from './shown-sessions.ts';

const doors = ['open', 'application', 'waiting-list'];
const inside = ['applied', 'joined', 'waiting'];

/** The form by which somebody signs up, with what they answered before. */
export function signUpPage({ activity, organisation }: SeenActivity, seen: SeenSignUp, lang: Language) {
	const own = seen.own && inside.includes(seen.own.state) ? seen.own : undefined;
	const { signUpClosesAt: closes, timeZone } = activity;
	const given = new Map(own?.answers.map(({ label, given: said }) => [label, said.join('\n')]));
	return {
		id: activity.id,
		title: activity.title,
		textLang: activity.language,
		organisation: organisation.name,
		state: seen.state,
		own: own?.state,
		isOpen: own ? seen.state !== 'over' && seen.state !== 'cancelled' : doors.includes(seen.state),
		closes: closes && {
			at: closes,
			text: moment(closes, lang, timeZone),
			zone: zoneName(timeZone, lang, closes),
			timeZone
		},
		hasWaitingList: activity.hasWaitingList,
		sessions: shownSessions(seen.sessions, lang, timeZone).filter(({ isPast }) => !isPast),
		choosesSessions: activity.choosesSessions,
		questions: activity.questions.map((question, place) => ({
			...question,
			field: answerField(place),
			given: given.get(question.label) ?? ''
		}))
	};
}
