import { seeComingSessions, seeDatedSessions } from '#domains/activities/see-terms.ts';
import { notify } from '#domains/notifications/notify.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { permit } from '#server/permit.ts';
import { mayWorkSignUps } from './may.ts';
import { nameOf } from './named.ts';
import { forgetReminders, noteReminded } from './sign-up-messages.sql.server.ts';

const hour = 60 * 60 * 1000;

/**
 * Job, every quarter of an hour: whoever has a place hears of a session a day before. It looks at the sessions as they
 * stand now, so one that was moved is told of at its new time and one that was cancelled not at all; and it writes down
 * whom it told, so nobody hears twice.
 */
export async function remindSessions(): Promise<void> {
	permit(system, mayWorkSignUps(system));
	const at = now();
	const coming = await seeComingSessions(new Date(at.getTime() + hour), new Date(at.getTime() + 24 * hour));
	for (const session of coming) {
		const { activityId, organisationId, title, startsAt, timeZone, placeName, choosesSessions } = session;
		const named = await nameOf(activityId, { title, organisationId });
		const sessions = choosesSessions ? await keysAt(activityId, startsAt) : null;
		const dayBefore = new Date(startsAt.getTime() - 24 * hour);
		await act(system, 'remind-session', { activity: activityId }, async (trx) => {
			await notify(trx, {
				to: await noteReminded(trx, { activityId, startsAt, joinedBefore: dayBefore, sessions }),
				kind: 'session-reminder',
				values: { ...named, startsAt: startsAt.toISOString(), timeZone, place: placeName },
				until: startsAt
			});
		});
	}
	await act(system, 'sweep-reminders', {}, (trx) =>
		forgetReminders(trx, new Date(at.getTime() - 7 * 24 * hour))
	);
}

/** Where people choose, only those with a place at a session hear of it. */
const keysAt = async (activityId: string, startsAt: Date): Promise<string[]> =>
	(await seeDatedSessions(activityId))
		.filter((session) => session.startsAt.getTime() === startsAt.getTime())
		.map(({ key }) => key);
