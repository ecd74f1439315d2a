import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { cancelActivity } from '#domains/activities/cancel-activity.ts';
import { leaveActivity } from '#domains/sign-ups/leave-activity.ts';
import { system, visitor } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { newId } from '#server/id.ts';
import { aDoor, aGroupCard, aParticipant, aRecord } from '#support/doors.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { arrive, checkIn, seeDoorScreen } from './check-in.ts';
import { enterAttendance } from './enter-attendance.ts';
import { noteAttendance } from './note-attendance.ts';
import { countAttended } from './see-attendance.ts';
import { seeDoor } from './see-door.ts';
import { seePass } from './see-pass.ts';
import { wholeActivity } from './session.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());
afterEach(() => setClock(() => new Date()));

const answersOf = async (...asked: Parameters<typeof noteAttendance>) =>
	(await noteAttendance(...asked)).map(({ answer }) => answer);

test('thirty passes taken without network are noted once, in any order and however often they are sent', async () => {
	const door = await aDoor();
	const { activityId, organiser } = door;
	const learners = await Promise.all(Array.from({ length: 30 }, () => aParticipant(activityId)));
	const passes = await Promise.all(learners.map(({ actor }) => seePass(actor, activityId)));
	const records = passes.map(({ pass }) => aRecord({ proof: pass }));
	const half = records.slice(10, 20).toReversed();
	assert.deepEqual(await answersOf(organiser, { activityId, records: half }), Array(10).fill('noted'));
	const answers = await noteAttendance(organiser, { activityId, records });
	assert.equal(answers.filter(({ answer }) => answer === 'noted').length, 20);
	assert.equal(answers.filter(({ answer }) => answer === 'already-in').length, 10);
	assert.equal((await door.see()).attended.length, 30);
	const { actor } = learners[0] ?? (await aLearner());
	assert.equal((await seePass(actor, activityId)).sessions[0]?.attended, true);
});

test('a pass cannot be made up, and each that does not fit says why', async () => {
	const [door, other] = [await aDoor(), await aDoor()];
	const { activityId, organiser } = door;
	const [ana, ben] = [await aParticipant(activityId), await aParticipant(activityId)];
	const elsewhere = await aParticipant(other.activityId);
	const pass = (await seePass(ana.actor, activityId)).pass;
	const [, , signature = ''] = (await seePass(ben.actor, activityId)).pass.split('.');
	const swapped = `${pass.slice(0, pass.lastIndexOf('.'))}.${signature}`;
	const gone = (await seePass(ben.actor, activityId)).pass;
	await leaveActivity(ben.actor, { activityId });
	const proofs = [
		pass,
		`https://cairn.example/passes/${pass}`,
		swapped,
		gone,
		(await seePass(elsewhere.actor, other.activityId)).pass,
		'ABCD-2345',
		'nonsense'
	];
	const answers = await answersOf(organiser, {
		activityId,
		records: proofs.map((proof) => aRecord({ proof }))
	});
	assert.deepEqual(answers, [
		'noted',
		'already-in',
		'invented',
		'withdrawn',
		'other-activity',
		'unknown-code',
		'unknown-code'
	]);
	const late = [aRecord({ proof: pass, session: '2020-01-01T10:00:00.000Z' })];
	assert.deepEqual(await answersOf(organiser, { activityId, records: late }), ['other-session']);
	await cancelActivity(system, { activityId, reason: 'Storm' });
	assert.deepEqual(await answersOf(organiser, { activityId, records: [aRecord({ proof: pass })] }), [
		'cancelled'
	]);
});

test('typed codes, cards and taps on the list do the same as a scan', async () => {
	const door = await aDoor();
	const { activityId, organiser } = door;
	const [ana, ben] = [await aParticipant(activityId, 'Ana'), await aParticipant(activityId, 'Ben')];
	const card = await aGroupCard(door);
	const { code } = await seePass(ana.actor, activityId);
	const records = [
		aRecord({ proof: code.toLowerCase() }),
		aRecord({ proof: `a:${ben.id}`, way: 'list' }),
		aRecord({ proof: card.code, way: 'card' }),
		aRecord({ proof: `a:${newId()}`, way: 'list' })
	];
	const answers = await answersOf(organiser, { activityId, records });
	assert.deepEqual(answers, ['noted', 'noted', 'noted', 'withdrawn']);
	const seen = await door.see();
	assert.deepEqual(
		seen.people.map(({ name }) => name),
		['Ana', 'Ben', 'Fox']
	);
	assert.equal(JSON.stringify(seen).includes(code), false);
});

test('a clock that runs ahead notes nobody in the future; the earliest time known counts', async () => {
	const door = await aDoor();
	const { activityId, organiser } = door;
	const ana = await aParticipant(activityId);
	const key = `a:${ana.id}`;
	const note = (at: number) =>
		noteAttendance(organiser, { activityId, records: [aRecord({ proof: key, way: 'list', at })] });
	await note(Date.now() + 86_400_000);
	assert.ok((await door.see()).attended[0]?.at ?? new Date(8e15) <= new Date());
	await note(Date.now() - 3_600_000);
	assert.ok(((await door.see()).attended[0]?.at.getTime() ?? 0) <= Date.now() - 3_500_000);
});

test('late entry from paper ticks many, and unticks only whom the form showed', async () => {
	const door = await aDoor('course');
	const { activityId, organiser } = door;
	const [ana, ben, eve] = [
		await aParticipant(activityId),
		await aParticipant(activityId),
		await aParticipant(activityId)
	];
	const [first, second] = (await door.see()).sessions;
	const session = first?.key ?? '';
	const key = ({ id }: { id: string }) => `a:${id}`;
	const shown = [key(ana), key(ben)];
	await enterAttendance(organiser, {
		activityId,
		session,
		shown: [...shown, key(eve)],
		came: [key(ana), key(eve)]
	});
	await enterAttendance(organiser, { activityId, session, shown: shown.join('\n'), came: key(ben) });
	const attended = (await door.see()).attended.map((row) => row.key);
	assert.deepEqual(attended.sort(), [key(ben), key(eve)].sort());
	await enterAttendance(organiser, { activityId, session: second?.key, shown, came: [key(ben)] });
	const who = { accountId: ben.id, claimCardId: null };
	assert.deepEqual(await countAttended(activityId, who), { attended: 2, sessions: 6 });
	await assert.rejects(enterAttendance(organiser, { activityId, session: 'never', shown, came: [] }), {
		code: 'conflict'
	});
});

test('who scans the screen in time is in, also after a slow sign-in; a photo a minute later is too late', async () => {
	const { activityId, organiser } = await aDoor();
	const { actor } = await aParticipant(activityId);
	const start = 1_900_000_000_000 - (1_900_000_000_000 % 30_000);
	setClock(() => new Date(start));
	const { codes } = await seeDoorScreen(organiser, activityId, wholeActivity);
	const shown = codes[0]?.code ?? '';
	const arrival = arrive(activityId, shown, [wholeActivity]);
	setClock(() => new Date(start + 60_000));
	assert.throws(() => arrive(activityId, shown, [wholeActivity]), { code: 'code-passed' });
	setClock(() => new Date(start + 40 * 60_000));
	await checkIn(actor, { activityId, arrival });
	await checkIn(actor, { activityId, arrival });
	assert.equal((await seeDoor(organiser, activityId)).attended.length, 1);
	const { actor: stranger } = await aLearner();
	await assert.rejects(checkIn(stranger, { activityId, arrival }), { code: 'not-joined' });
	await assert.rejects(checkIn(actor, { activityId, arrival: `${arrival}x` }), { code: 'scan-needed' });
	await assert.rejects(checkIn(visitor, { activityId, arrival }), { code: 'sign-in-needed' });
	setClock(() => new Date(start + 61 * 60_000));
	await assert.rejects(checkIn(actor, { activityId, arrival }), { code: 'code-passed' });
});

test('the door, its list, its screen and its records are for its organisers alone', async () => {
	const { activityId, organiser } = await aDoor();
	const { actor } = await aParticipant(activityId);
	const stranger = (await aDoor()).organiser;
	for (const who of [visitor, actor, stranger]) {
		const code = who === visitor ? 'sign-in-needed' : 'not-allowed';
		await assert.rejects(seeDoor(who, activityId), { code });
		await assert.rejects(seeDoorScreen(who, activityId, wholeActivity), { code });
		await assert.rejects(noteAttendance(who, { activityId, records: [] }), { code });
		await assert.rejects(enterAttendance(who, { activityId, session: wholeActivity }), { code });
	}
	await assert.rejects(seePass(organiser, activityId), { code: 'not-found' });
	await assert.rejects(seePass(visitor, activityId), { code: 'sign-in-needed' });
});
