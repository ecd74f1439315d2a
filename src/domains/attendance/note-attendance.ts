import { z } from 'zod';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf, system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { attendeeOf, type RecordAnswer } from './attendance.ts';
import { attendeesOf } from './attendees.ts';
import { insertAttendances } from './attendances.sql.server.ts';
import { whoseRecord } from './check-record.ts';
import { mayKeepDoor } from './may.ts';
import { findPassKey } from './pass-key.ts';
import { doorSessions } from './session.ts';

const record = z.object({
	id: z.uuid(),
	session: z.string().max(200),
	way: z.enum(['pass', 'card', 'list']),
	at: z.number().int().min(0).max(8.64e15),
	proof: z.string().max(400)
});
const input = z.object({ activityId: z.uuid(), records: z.array(record).max(500) });

export type AnsweredRecord = { id: string; answer: RecordAnswer };

/**
 * What a device at the door has taken, maybe hours ago and without network. Each record is judged by itself, in any
 * order; sent twice, it is noted once. What cannot be noted is answered with its reason, and refuses nobody else.
 */
export async function noteAttendance(actor: Actor, asked: unknown): Promise<AnsweredRecord[]> {
	const { activityId, records } = parse(input, asked);
	const { activity } = await seeActivity(system, activityId);
	permit(actor, mayKeepDoor(actor, activity.organisationId));
	if (activity.state === 'cancelled') return records.map(({ id }) => ({ id, answer: 'cancelled' }));
	const [people, key] = await Promise.all([attendeesOf(activityId), findPassKey(activity)]);
	const sessions = new Set(doorSessions(activity).map((session) => session.key));
	const judged = await Promise.all(
		records.map(async (one) => ({
			...one,
			who: sessions.has(one.session)
				? await whoseRecord(one, { activityId, people, publicKey: key.publicKey })
				: ({ answer: 'other-session' } as const)
		}))
	);
	const at = now();
	return act(actor, 'note-attendance', { activity: activityId, records: records.length }, async (trx) => {
		const rows = judged.flatMap(({ id, session, way, at: taken, who }) =>
			'key' in who
				? {
						...attendeeOf(who.key),
						...{ id, session, way, activityId, organisationId: activity.organisationId },
						// A phone whose clock runs ahead notes nobody in the future.
						attendedAt: new Date(Math.min(taken, at.getTime())),
						notedBy: accountOf(actor) ?? null
					}
				: []
		);
		const isNew = await insertAttendances(trx, rows);
		const told = rows.filter(({ id }) => isNew.has(id));
		if (told.length > 0) {
			await tell(trx, 'session-attended', {
				activityId,
				attended: told.map(({ session, accountId, claimCardId }) => ({ session, accountId, claimCardId }))
			});
		}
		return judged.map(({ id, who }) => {
			if (!('key' in who)) return { id, answer: who.answer };
			return { id, answer: isNew.has(id) ? 'noted' : 'already-in' };
		});
	});
}
