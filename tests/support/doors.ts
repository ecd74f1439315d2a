import { joinActivity } from '#domains/sign-ups/join-activity.ts';
import { makeCards } from '#domains/cards/make-cards.ts';
import { seeCards } from '#domains/cards/see-cards.ts';
import type { DoorRecord } from '#domains/attendance/attendance.ts';
import { seeDoor } from '#domains/attendance/see-door.ts';
import { newId } from '#server/id.ts';
import { anActivity, courseForm, eventForm } from './activities.ts';
import { anIssuer } from './issuers.ts';
import { aLearner } from './learners.ts';

/** A published activity of a fresh organisation with its door; `course` has six sessions. */
export async function aDoor(kind: 'event' | 'course' = 'event') {
	const { organisationId, organiser } = await anIssuer();
	const form = kind === 'event' ? eventForm() : courseForm({ funder: '' });
	const activityId = await anActivity(organisationId, form);
	return { organisationId, organiser, activityId, see: () => seeDoor(organiser, activityId) };
}

/** Somebody who has joined. */
export async function aParticipant(activityId: string, name?: string) {
	const learner = await aLearner(name ? { name } : {});
	await joinActivity(learner.actor, { activityId });
	return learner;
}

/** A card of the group, with its code. */
export async function aGroupCard(door: Awaited<ReturnType<typeof aDoor>>, line = 'Fox') {
	const [id] = await makeCards(door.organiser, { activityId: door.activityId, people: line });
	const card = (await seeCards(door.organiser, door.activityId)).cards.find((one) => one.id === id);
	if (!card?.code) throw new Error('The card was not made.');
	return { ...card, code: card.code };
}

/** What a device at the door would keep. */
export const aRecord = (given: Partial<DoorRecord> & Pick<DoorRecord, 'proof'>): DoorRecord => ({
	id: newId(),
	session: 'whole',
	way: 'pass',
	at: Date.now(),
	...given
});
