import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seeCard } from './see-card.ts';
import { takeOverCard } from './take-over-card.ts';
import { noteAttendance } from '#domains/attendance/note-attendance.ts';
import { countAttended } from '#domains/attendance/see-attendance.ts';
import { visitor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { aDoor, aGroupCard, aRecord } from '#support/doors.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { runJobs } from '#support/run-jobs.ts';
import { makeCards, voidGroupCard } from '#domains/cards/make-cards.ts';
import { seeCards } from '#domains/cards/see-cards.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

test('cards for a group are printed again and again, until an account takes one over', async () => {
	const door = await aDoor();
	const fox = await aGroupCard(door, 'Fox, 2014, mum@example.org');
	assert.match(fox.code, /^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
	assert.equal((await seeCard(fox.code)).nickname, 'Fox');
	assert.equal((await seeCards(door.organiser, door.activityId)).cards[0]?.code, fox.code);
	const rows = JSON.stringify(await db().selectFrom('claimCards').selectAll().execute());
	assert.equal(rows.includes(fox.code.replaceAll('-', '')), false, 'no code is stored in clear');
	const { actor } = await aLearner();
	await takeOverCard(actor, { code: fox.code });
	const [joined] = (await seeCards(door.organiser, door.activityId)).cards;
	assert.deepEqual([joined?.code, joined?.contactAddress, joined?.birthYear], [undefined, null, null]);
});

test('siblings share the address of a parent, which signs nobody in and brings the cards to nobody', async () => {
	const door = await aDoor();
	const email = 'parent@example.org';
	const [one, two] = [await aGroupCard(door, `Fox, ${email}`), await aGroupCard(door, `Owl, ${email}`)];
	assert.notEqual(one.code, two.code);
	const parent = await aLearner({ email });
	const { cards } = await seeCards(door.organiser, door.activityId);
	assert.deepEqual(
		cards.map(({ accountId, contactAddress }) => [accountId, contactAddress]),
		[
			[null, email],
			[null, email]
		]
	);
	const mine = await db().selectFrom('claimCards').select('id').where('accountId', '=', parent.id).execute();
	assert.deepEqual(mine, []);
});

test('the attendance of a card becomes that of the account that takes it over, once', async () => {
	const door = await aDoor();
	const { activityId, organiser } = door;
	const [card, twin] = [await aGroupCard(door, 'Fox'), await aGroupCard(door, 'Owl')];
	const records = [card, twin].map(({ code }) => aRecord({ proof: code, way: 'card' }));
	await noteAttendance(organiser, { activityId, records });
	const { actor, id } = await aLearner();
	for (const { code } of [card, twin]) await takeOverCard(actor, { code });
	await runJobs();
	assert.deepEqual(await countAttended(activityId, { accountId: id, claimCardId: null }), {
		attended: 1,
		sessions: 1
	});
	assert.deepEqual(
		(await door.see()).people.map(({ key }) => key),
		[`a:${id}`]
	);
});

test('a lost card opens nothing any more', async () => {
	const door = await aDoor();
	const fox = await aGroupCard(door);
	await voidGroupCard(door.organiser, { cardId: fox.id });
	await assert.rejects(seeCard(fox.code), { code: 'link-unknown' });
	assert.deepEqual((await door.see()).people, []);
});

test('only the organisers of the activity make, see and void its cards', async () => {
	const door = await aDoor();
	const fox = await aGroupCard(door);
	const { activityId } = door;
	const stranger = (await aDoor()).organiser;
	for (const who of [visitor, stranger, (await aLearner()).actor]) {
		const code = who === visitor ? 'sign-in-needed' : 'not-allowed';
		await assert.rejects(makeCards(who, { activityId, people: 'Owl' }), { code });
		await assert.rejects(seeCards(who, activityId), { code });
		await assert.rejects(voidGroupCard(who, { cardId: fox.id }), { code });
	}
});
