import { hashPassword } from 'better-auth/crypto';
import { openAccount } from '#domains/accounts/open-account.ts';
import { decideSignUps } from '#domains/sign-ups/decide-sign-ups.ts';
import { joinActivity } from '#domains/sign-ups/join-activity.ts';
import type { Decision } from '#domains/sign-ups/sign-up.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { newId } from '#server/id.ts';
import type { LoadedActivity } from './load-activities.ts';
import { signedIn } from './load-awards.ts';

export const applicationTitle = 'Eight weeks behind the stage';

type Applicant = { name: string; why: string; crew: string; decision?: Decision };

/** People who want to be in the crew: some have a place, some wait for one, one has none, and some are still to be read. */
export const applicants: Applicant[] = [
	{ name: 'Ivo Marek', why: 'I built the stage at school.', crew: 'Light', decision: 'accept' },
	{ name: 'Sara Conti', why: 'I would like to learn how lights work.', crew: 'Light', decision: 'accept' },
	{ name: 'Luka Potočnik', why: 'My band plays there.', crew: 'Sound', decision: 'reserve' },
	{ name: 'Emma Grgić', why: 'I am good with people who are late.', crew: 'Light', decision: 'reserve' },
	{ name: 'Paolo Riva', why: 'I want to hear the music.', crew: 'Tickets', decision: 'decline' },
	{ name: 'Zoja Hren', why: 'I have worked at the door of the youth centre.', crew: 'Stage' },
	{ name: 'Davor Lin', why: 'I can carry, and I like early mornings.', crew: 'Light' }
];

/** The way that everybody goes: they apply with answers, and the organiser decides about some. */
export async function loadApplications(activities: readonly LoadedActivity[]): Promise<void> {
	const activityId = activities.find(({ demo }) => demo.title === applicationTitle)?.id;
	if (!activityId) throw new Error(`The demonstration has no activity "${applicationTitle}".`);
	// Nobody signs in as one of them.
	const passwordHash = await hashPassword(newId());
	for (const [place, { name, why, crew, decision }] of applicants.entries()) {
		const accountId = await act(system, 'load-demo-people', {}, (trx) =>
			openAccount(trx, {
				...{ name, email: `applicant-${place + 1}@petrana.example`, birthYear: 2000 + place },
				...{ language: 'en', isProven: true, passwordHash }
			})
		);
		await joinActivity(signedIn(accountId), { activityId, 'answer.0': why, 'answer.1': crew });
		if (decision) await decideSignUps(system, { activityId, people: accountId, decision });
	}
}
