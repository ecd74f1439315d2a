import type { Participant, SeenParticipants } from '#domains/sign-ups/see-participants.ts';
import { type Standing, standings } from '#domains/sign-ups/sign-up.ts';
import { day } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';
import { sessionLabel } from '../session-label.ts';
import { shownAnswer } from './shown-answer.ts';

/** Who has a place, where nothing else is asked for. */
export const standingAsked = (asked: string | null): Standing =>
	standings.find((standing) => standing === asked) ?? 'joined';

type Named = { key: string; label: string };

export const shownPeople = (
	people: readonly Participant[],
	lang: string,
	timeZone: string,
	sessions: readonly Named[]
) =>
	people.map(({ accountId, name, state, signedUpAt, answers, sessions: chosen }) => ({
		id: accountId,
		name,
		state,
		since: day(signedUpAt, lang, timeZone),
		sessions: sessions.flatMap(({ key, label }) => {
			const own = chosen.find((one) => one.key === key);
			return own ? [{ key, label, isWaiting: own.state === 'waiting' }] : [];
		}),
		answers: answers
			.filter(({ given }) => given.length > 0)
			.map((answer) => ({ label: answer.label, text: shownAnswer(answer, lang) }))
	}));

/** Where people choose their sessions: each with how many come. */
export const shownSessionCounts = ({ sessions, timeZone }: SeenParticipants, lang: Language) =>
	sessions.map((session) => ({
		key: session.key,
		label: sessionLabel(session, lang, timeZone),
		...{ joined: session.joined, waiting: session.waiting }
	}));
