import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { attachBadge, badgesAt } from '#domains/activities/attach-badge.ts';
import { noteAttendance } from '#domains/attendance/note-attendance.ts';
import { seeDoor } from '#domains/attendance/see-door.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { act } from '#server/act.ts';
import { system, type Actor } from '#server/actor.ts';
import { aBadge } from '#support/badges.ts';
import { aDoor, aParticipant, aRecord } from '#support/doors.ts';
import { testGround } from '#support/ground.ts';
import { runJobs, waitingJobs } from '#support/run-jobs.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

/** A course with a badge for whoever came so often. */
async function aCourse(sessions: string) {
	const door = await aDoor('course');
	const attach = async () => {
		const task = { text: 'Come.', check: 'attendance', sessions };
		const { badgeId } = await aBadge(door.organisationId, { name: 'Came', tasks: [task] });
		await act(system, 'test', {}, (trx) => attachBadge(trx, door.activityId, badgeId));
	};
	const come = async (accountId: string, count: number) => {
		const { sessions: all } = await seeDoor(door.organiser, door.activityId);
		const records = all
			.slice(0, count)
			.map(({ key }) => aRecord({ session: key, way: 'list', proof: `a:${accountId}` }));
		await noteAttendance(door.organiser, { activityId: door.activityId, records });
	};
	return { ...door, attach, come };
}

const names = async (actor: Actor) => (await seePassport(actor)).map(({ badge }) => badge.name);

test('who came often enough has the badge, and once', async () => {
	const course = await aCourse('2');
	await course.attach();
	const [one, other] = [await aParticipant(course.activityId), await aParticipant(course.activityId)];
	await course.come(one.id, 2);
	await course.come(other.id, 1);
	await runJobs();
	assert.deepEqual(await names(one.actor), ['Came']);
	assert.deepEqual(await names(other.actor), []);
	await course.come(one.id, 6);
	await runJobs();
	assert.deepEqual(await names(one.actor), ['Came']);
	assert.deepEqual(await waitingJobs(), []);
	assert.equal((await badgesAt(course.activityId)).length, 2);
});

test('all means all; a badge that is published later finds who was there', async () => {
	const course = await aCourse('');
	const [one, other] = [await aParticipant(course.activityId), await aParticipant(course.activityId)];
	await course.come(one.id, 6);
	await course.come(other.id, 5);
	await runJobs();
	await course.attach();
	await runJobs();
	assert.deepEqual(await names(one.actor), ['Came']);
	assert.deepEqual(await names(other.actor), []);
});
