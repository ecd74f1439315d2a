import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { seeSignUp } from '#domains/sign-ups/see-sign-up.ts';
import { act } from '#server/act.ts';
import { accountOf, type Actor, system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { newId } from '#server/id.ts';
import { derivedSecret } from '#server/master-key.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { attendeeKey } from './attendance.ts';
import { attendeesOf } from './attendees.ts';
import { insertAttendances, sessionsAttended } from './attendances.sql.server.ts';
import { mayKeepDoor } from './may.ts';
import { endOfStep, isPassing, passingCode, stepAt } from './passing-code.ts';
import { doorSessions } from './session.ts';

/** The screen of the door: participants scan it themselves. Its code is new every half minute. */
export async function seeDoorScreen(actor: Actor, activityId: string, session: string) {
	const { activity } = await seeActivity(system, activityId);
	permit(actor, mayKeepDoor(actor, activity.organisationId));
	const found = doorSessions(activity).find(({ key }) => key === session);
	if (!found || activity.state !== 'published') throw new Refusal('not-found');
	const at = now();
	const codes = [stepAt(at), stepAt(at) + 1].map((step) => ({
		code: passingCode(screenSecret(), [activityId, session], step),
		until: endOfStep(step)
	}));
	return { activity, session: found, codes, at };
}

const screenSecret = (): string => derivedSecret('door-screens');
const arrivalMinutes = 60;

type Seen = { shown?: string | undefined; arrival?: string | undefined };

/** What somebody finds who scanned the screen, or comes without having scanned anything. */
export async function seeArrival(actor: Actor, activityId: string, { shown, arrival }: Seen) {
	const { activity } = await seeActivity(actor, activityId);
	const { hasJoined } = await seeSignUp(actor, { activity });
	const sessions = doorSessions(activity);
	const carried = shown
		? arrive(
				activityId,
				shown,
				sessions.map(({ key }) => key)
			)
		: arrival;
	const read = carried ? readArrival(carried) : undefined;
	const session = sessions.find(({ key }) => key === read?.session);
	const accountId = accountOf(actor);
	const attended = accountId
		? await sessionsAttended(db(), activityId, { accountId, claimCardId: null })
		: [];
	const isIn = session !== undefined && attended.includes(session.key);
	return { activity, hasJoined, session, isIn, arrival: carried ?? '' };
}

/** Who scanned the screen in time has so long to sign in: what they carry says when and where they stood there. */
export function arrive(activityId: string, shown: string, sessions: readonly string[]): string {
	const at = now();
	const session = sessions.find((each) => isPassing(screenSecret(), [activityId, each], shown, at));
	if (session === undefined) throw new Refusal('code-passed');
	const body = Buffer.from(JSON.stringify([activityId, session, at.getTime()])).toString('base64url');
	return `${body}.${markOf(body)}`;
}

const markOf = (body: string): string =>
	createHmac('sha256', derivedSecret('door-arrivals')).update(body).digest('base64url');

const arrival = z.tuple([z.uuid(), z.string(), z.number()]);

function readArrival(text: string): { activityId: string; session: string; at: Date } {
	const [body = '', mark = ''] = text.split('.');
	const right = Buffer.from(markOf(body));
	const given = Buffer.from(mark);
	if (given.length !== right.length || !timingSafeEqual(given, right)) throw new Refusal('scan-needed');
	const [activityId, session, at] = arrival.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
	if (now().getTime() - at > arrivalMinutes * 60_000) throw new Refusal('code-passed');
	return { activityId, session, at: new Date(at) };
}

const input = z.object({ activityId: z.uuid(), arrival: z.string().max(1000).default('') });

/** A participant who scanned the screen is in: one's own presence, by what one carries from the scan. */
export async function checkIn(actor: Actor, asked: unknown): Promise<void> {
	const wanted = parse(input, asked);
	if (actor.kind !== 'person') throw new Refusal('sign-in-needed');
	const { activityId, session, at: attendedAt } = readArrival(wanted.arrival);
	if (activityId !== wanted.activityId) throw new Refusal('scan-needed');
	const { activity } = await seeActivity(system, activityId);
	if (activity.state === 'cancelled') throw new Refusal('activity-cancelled');
	const who = { accountId: actor.accountId, claimCardId: null };
	const key = attendeeKey(who);
	if (!(await attendeesOf(activityId)).some((person) => person.key === key)) throw new Refusal('not-joined');
	await act(actor, 'check-in', { activity: activityId }, async (trx) => {
		const { organisationId } = activity;
		const row = { ...who, id: newId(), organisationId, activityId, session, attendedAt, notedBy: null };
		const isNew = await insertAttendances(trx, [{ ...row, way: 'screen' }]);
		if (isNew.size > 0) await tell(trx, 'session-attended', { activityId, attended: [{ ...who, session }] });
	});
}
