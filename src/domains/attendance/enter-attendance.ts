import { z } from 'zod';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf, system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { tell } from '#server/facts.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { attendeeOf } from './attendance.ts';
import { attendeesOf } from './attendees.ts';
import { deleteAttendance, insertAttendances } from './attendances.sql.server.ts';
import { mayKeepDoor } from './may.ts';
import { doorSessions } from './session.ts';

const many = z.preprocess(
	(value) => (typeof value === 'string' ? value.split('\n').filter(Boolean) : (value ?? [])),
	z.array(z.string().max(60)).max(5000)
);
const input = z.object({ activityId: z.uuid(), session: z.string().max(200), shown: many, came: many });

/**
 * Late entry from a paper list: of the people whom the form showed, those ticked were there and the others were not.
 * Whoever it did not show is left as they are.
 */
export async function enterAttendance(actor: Actor, asked: unknown): Promise<void> {
	const { activityId, session, shown, came } = parse(input, asked);
	const { activity } = await seeActivity(system, activityId);
	permit(actor, mayKeepDoor(actor, activity.organisationId));
	const found = doorSessions(activity).find(({ key }) => key === session);
	if (!found) throw new Refusal('conflict');
	const expected = new Set<string>((await attendeesOf(activityId)).map(({ key }) => key));
	const at = now();
	const attendedAt = found.startsAt && found.startsAt < at ? found.startsAt : at;
	await act(actor, 'enter-attendance', { activity: activityId, people: shown.length }, async (trx) => {
		const rows = came
			.filter((key) => expected.has(key))
			.map((key) => ({
				...attendeeOf(key),
				...{ id: newId(), activityId, session, attendedAt, way: 'paper' as const },
				organisationId: activity.organisationId,
				notedBy: accountOf(actor) ?? null
			}));
		const isNew = await insertAttendances(trx, rows);
		const attended = rows
			.filter(({ id }) => isNew.has(id))
			.map(({ accountId, claimCardId }) => ({ session, accountId, claimCardId }));
		if (attended.length > 0) await tell(trx, 'session-attended', { activityId, attended });
		for (const key of shown.filter((one) => expected.has(one) && !came.includes(one))) {
			await deleteAttendance(trx, activityId, session, attendeeOf(key));
		}
	});
}
