import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seeDatedSessions } from '#domains/activities/see-terms.ts';
import { db, pool } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { anActivity, eventForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { person } from '#support/people.ts';
import { anOrganisation } from '#support/places.ts';
import { runJobs } from '#support/run-jobs.ts';
import * as joinModule from './join-activity.ts';
import { leaveActivity } from './leave-activity.ts';

const { joinActivity } = joinModule;
let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

/** Accounts in one stroke. */
async function crowd(size: number): Promise<string[]> {
	const ids = Array.from({ length: size }, () => newId());
	const users = ids.map((id, n) => ({
		id,
		name: `Person ${n}`,
		email: `crowd-${id}@example.org`,
		emailVerified: true
	}));
	await db().insertInto('signInUsers').values(users).execute();
	return ids;
}

const inLine = (activityId: string, state: string) =>
	db()
		.selectFrom('signUps')
		.select('accountId')
		.where('activityId', '=', activityId)
		.where('state', '=', state)
		.orderBy('turn')
		.execute()
		.then((rows) => rows.map(({ accountId }) => accountId));

test('a thousand press Join for thirty places at once, some twice; then ten leave at once', async () => {
	const { id: organisationId } = await anOrganisation();
	const form = eventForm({ capacity: '30', waitingList: 'yes' });
	const activityId = await anActivity(organisationId, form);
	const ids = await crowd(1000);
	const pressing = ids.flatMap((id, n) => (n % 10 === 0 ? [id, id] : [id]));
	let mostBusy = 0;
	const watch = setInterval(() => {
		mostBusy = Math.max(mostBusy, pool().totalCount - pool().idleCount + pool().waitingCount);
	}, 5);
	const results = await Promise.allSettled(pressing.map((id) => joinActivity(person(id), { activityId })));
	clearInterval(watch);
	assert.deepEqual(
		results.filter(({ status }) => status === 'rejected'),
		[]
	);
	assert.ok(mostBusy <= 3, `the pool stays free for everybody else: ${mostBusy} connections`);
	const [inside, waiting] = [await inLine(activityId, 'joined'), await inLine(activityId, 'waiting')];
	assert.deepEqual([inside.length, waiting.length], [30, 970]);
	assert.equal(new Set([...inside, ...waiting]).size, 1000, 'nobody twice');
	assert.deepEqual([...inside, ...waiting], ids, 'first come, first served');

	const leaving = inside.slice(5, 15);
	await Promise.all(leaving.map((id) => leaveActivity(person(id), { activityId })));
	const stay = inside.filter((id) => !leaving.includes(id));
	assert.deepEqual(await inLine(activityId, 'joined'), [...stay, ...waiting.slice(0, 10)]);
	assert.deepEqual(await inLine(activityId, 'waiting'), waiting.slice(10));
	const promoted = await db()
		.selectFrom('notifications')
		.select('accountId')
		.where('kind', '=', 'sign-up-promoted')
		.execute();
	assert.deepEqual(
		promoted.map(({ accountId }) => accountId).sort(),
		waiting.slice(0, 10).sort(),
		'each is told once'
	);
});

test('the same for a session of thirty places, beside one that is open to all', async () => {
	const { id: organisationId } = await anOrganisation();
	const meeting = (title: string, hour: number, places: string) => ({
		...{ title, note: '', isSelfPaced: '', room: title, speakers: '', agenda: '', places },
		...{ starts: `2027-05-08T${hour}:00`, ends: `2027-05-08T${hour + 1}:00` }
	});
	const sessions = [meeting('Knots', 10, '30'), meeting('Songs', 11, '')];
	const activityId = await anActivity(
		organisationId,
		eventForm({
			kind: 'conference',
			starts: '',
			ends: '',
			sessions,
			choosesSessions: 'yes',
			waitingList: 'yes'
		})
	);
	const [knots, songs] = (await seeDatedSessions(activityId)).map(({ key }) => key);
	const both = `${knots}\n${songs}`;
	const ids = await crowd(1000);
	const pressing = ids.flatMap((id, n) => (n % 10 === 0 ? [id, id] : [id]));
	await Promise.all(pressing.map((id) => joinActivity(person(id), { activityId, sessions: both })));
	const at = (session: string | undefined, state: string) =>
		db()
			.selectFrom('sessionSignUps')
			.select('accountId')
			.where('session', '=', session ?? '')
			.where('activityId', '=', activityId)
			.where('state', '=', state)
			.orderBy('turn')
			.execute()
			.then((rows) => rows.map(({ accountId }) => accountId));
	assert.deepEqual(await at(knots, 'joined'), ids.slice(0, 30));
	assert.deepEqual(await at(knots, 'waiting'), ids.slice(30), 'first come, first served');
	assert.deepEqual(await at(songs, 'joined'), ids);

	// Five give their place at this session back, five leave altogether.
	await Promise.all([
		...ids.slice(0, 5).map((id) => joinActivity(person(id), { activityId, sessions: songs })),
		...ids.slice(10, 15).map((id) => leaveActivity(person(id), { activityId }))
	]);
	const stay = [...ids.slice(5, 10), ...ids.slice(15, 30)];
	assert.deepEqual(await at(knots, 'joined'), [...stay, ...ids.slice(30, 40)]);
	assert.deepEqual(await at(knots, 'waiting'), ids.slice(40));
	const told = await db()
		.selectFrom('notifications')
		.select('accountId')
		.where('kind', '=', 'sign-up-promoted')
		.where('accountId', 'in', ids)
		.execute();
	assert.deepEqual(
		told.map(({ accountId }) => accountId).sort(),
		ids.slice(30, 40).sort(),
		'each is told once'
	);
});

test('several processes at once: the lock of the row keeps the count, whatever line each one has', async () => {
	const { id: organisationId } = await anOrganisation();
	const activityId = await anActivity(organisationId, eventForm({ capacity: '5', waitingList: 'yes' }));
	const ids = await crowd(40);
	// A fresh copy of the module has a line of its own, as another process has.
	const others: (typeof joinModule)[] = await Promise.all(
		[1, 2, 3].map((n) => import(`./join-activity.ts?process=${n}`) as Promise<typeof joinModule>)
	);
	const doors = [joinActivity, ...others.map((other) => other.joinActivity)];
	await Promise.all(
		ids.map((id, n) => (doors[n % doors.length] ?? joinActivity)(person(id), { activityId }))
	);
	assert.equal((await inLine(activityId, 'joined')).length, 5);
	assert.equal((await inLine(activityId, 'waiting')).length, 35);
	await runJobs({}, { 'send-mail': async () => undefined });
});
