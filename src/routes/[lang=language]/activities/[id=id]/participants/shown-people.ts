import type { Participant } from '#domains/sign-ups/see-participants.ts';
import { type Standing, standings } from '#domains/sign-ups/sign-up.ts';
import { day } from '#ui/dates.ts';
import { shownAnswer } from './shown-answer.ts';

/** Who has a place, where nothing else is asked for. */
export const standingAsked = (asked: string | null): Standing =>
	standings.find((standing) => standing === asked) ?? 'joined';

export const shownPeople = (people: readonly Participant[], lang: string, timeZone: string) =>
	people.map(({ accountId, name, state, signedUpAt, answers }) => ({
		id: accountId,
		name,
		state,
		since: day(signedUpAt, lang, timeZone),
		answers: answers
			.filter(({ given }) => given.length > 0)
			.map((answer) => ({ label: answer.label, text: shownAnswer(answer, lang) }))
	}));
