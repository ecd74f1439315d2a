import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { retireBadge } from '#domains/badges/retire-badge.ts';
import { type Actor, system, visitor } from '#server/actor.ts';
import { pool } from '#server/db.ts';
import { aBadge, aBadgeDraft } from '#support/badges.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer, aStranger } from '#support/issuers.ts';
import { person } from '#support/people.ts';
import { aCity, anOrganisation } from '#support/places.ts';
import {
	deleteBadgeSystem,
	publishBadgeSystem,
	renameBadgeSystem,
	unpublishBadgeSystem
} from './change-badge-system.ts';
import { addFamily, moveFamily, removeFamily, renameFamily } from './change-families.ts';
import { makeBadgeSystem } from './make-badge-system.ts';
import { moveMilestone, placeBadge, takeOutBadge } from './place-badge.ts';
import { seeBadgeSystem, seePartOf, seeSystemsOf, seeSystemToChange } from './see-badge-system.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const words = { name: 'Outdoors', levels: 'Participation\nSkill\n\n Mastery ' };

/** A system with one family, of a fresh organisation. */
async function aSystem() {
	const issuer = await anIssuer();
	const { organisationId, organiser } = issuer;
	const systemId = await makeBadgeSystem(organiser, { organisation: organisationId, ...words });
	await addFamily(organiser, { systemId, family: 'Stone' });
	const familyId = (await seeBadgeSystem(organiser, systemId)).families[0]?.id ?? '';
	const place = async (level: number, badgeId?: string) => {
		const badge = badgeId ?? (await aBadge(organisationId)).badgeId;
		await placeBadge(organiser, { systemId, badge, at: `${familyId} ${level}` });
		return badge;
	};
	return { ...issuer, systemId, familyId, place };
}

const problem = (field: string, message: string) => ({ fields: [{ field, message }] });

test('a system is made, filled, ordered, seen by everybody once published, and taken away', async () => {
	const { organiser, organisationId, systemId, familyId, place } = await aSystem();
	await assert.rejects(
		publishBadgeSystem(organiser, { systemId }),
		problem('badge', 'badge_system_problem_empty')
	);
	const first = await place(0);
	const last = await place(2);
	const foreign = (await aBadge((await anIssuer()).organisationId)).badgeId;
	const address = `https://cairn.example/en/badges/${foreign}`;
	await placeBadge(organiser, { systemId, address, at: 'milestone' });
	await assert.rejects(seeBadgeSystem(visitor, systemId), { code: 'not-found' });
	assert.deepEqual(await seePartOf(first, 'en'), []);
	await publishBadgeSystem(organiser, { systemId });
	const seen = await seeBadgeSystem(visitor, systemId);
	assert.deepEqual(seen.system.levels, ['Participation', 'Skill', 'Mastery']);
	assert.deepEqual(
		seen.places.map(({ badgeId, level }) => [badgeId, level]),
		[
			[first, 0],
			[last, 2],
			[foreign, null]
		]
	);
	const [part] = await seePartOf(first, 'en');
	assert.deepEqual(
		[part?.family, part?.level, part?.next?.badgeId],
		['Stone', 'Participation', last],
		'an empty level is stepped over'
	);
	await retireBadge(system, { badgeId: last });
	assert.equal((await seePartOf(first, 'en'))[0]?.next, undefined);
	await addFamily(organiser, { systemId, family: 'Water' });
	await moveFamily(organiser, { systemId, familyId, by: 'down' });
	await moveFamily(organiser, { systemId, familyId, by: 'down' });
	await renameFamily(organiser, { systemId, familyId, familyName: 'Rock' });
	const { families } = await seeBadgeSystem(visitor, systemId);
	assert.deepEqual(
		families.map(({ name }) => name),
		['Water', 'Rock']
	);
	await unpublishBadgeSystem(organiser, { systemId });
	assert.equal((await seeSystemsOf(visitor, { organisationId, cityId: null })).systems.length, 0);
	assert.equal((await seeSystemsOf(organiser, { organisationId, cityId: null })).systems.length, 1);
	await removeFamily(organiser, { systemId, familyId });
	assert.equal((await seeBadgeSystem(organiser, systemId)).places.length, 1);
	await deleteBadgeSystem(organiser, { systemId });
	await assert.rejects(seeBadgeSystem(organiser, systemId), { code: 'not-found' });
});

test('a place holds one badge, a badge has one place, and a level goes once it is empty', async () => {
	const { organisationId, organiser, systemId, familyId, place } = await aSystem();
	const [one, other] = [await place(0), await place(2)];
	await assert.rejects(place(0, other), problem('at', 'badge_system_problem_taken'));
	await assert.rejects(place(3), problem('at', 'problem_not_understood'));
	const levels = 'Participation\nSkill';
	const shorter = { systemId, ...words, levels };
	await assert.rejects(
		renameBadgeSystem(organiser, shorter),
		problem('levels', 'badge_system_problem_level_taken')
	);
	await place(1, other);
	await renameBadgeSystem(organiser, shorter);
	await takeOutBadge(organiser, { systemId, badgeId: one });
	const { own, places } = await seeSystemToChange(organiser, systemId);
	assert.ok(own.some(({ id }) => id === one));
	assert.deepEqual(places, [{ badgeId: other, familyId, level: 1, position: null }]);
	const draft = await aBadgeDraft(organisationId);
	await assert.rejects(place(0, draft), problem('badge', 'badge_problem_not_public'));
	await assert.rejects(
		placeBadge(organiser, { systemId, badge: '', at: 'milestone' }),
		problem('badge', 'problem_required')
	);
	await assert.rejects(makeBadgeSystem(organiser, { organisation: organisationId, name: 'x', levels: ' ' }), {
		code: 'invalid-input'
	});
});

test('milestones keep their order', async () => {
	const { organisationId, organiser, systemId } = await aSystem();
	const ids: string[] = [];
	for (let count = 0; count < 3; count++) {
		const { badgeId } = await aBadge(organisationId);
		await placeBadge(organiser, { systemId, badge: badgeId, at: 'milestone' });
		ids.push(badgeId);
	}
	await moveMilestone(organiser, { systemId, badgeId: ids[2], by: 'up' });
	await moveMilestone(organiser, { systemId, badgeId: ids[0], by: 'up' });
	const { places } = await seeBadgeSystem(organiser, systemId);
	assert.deepEqual(
		places.map(({ badgeId }) => badgeId),
		[ids[0], ids[2], ids[1]]
	);
});

test('a city has its own; nobody else changes either', async () => {
	const cityId = await aCity();
	const cityAdmin = person((await aStranger()).accountId, { cities: [cityId] });
	const ofCity = await makeBadgeSystem(cityAdmin, { city: cityId, ...words });
	const { organiser, organisationId, systemId, familyId } = await aSystem();
	const badgeId = familyId;
	const changes = [
		(actor: Actor, id: string) => renameBadgeSystem(actor, { systemId: id, ...words }),
		(actor: Actor, id: string) => publishBadgeSystem(actor, { systemId: id }),
		(actor: Actor, id: string) => unpublishBadgeSystem(actor, { systemId: id }),
		(actor: Actor, id: string) => deleteBadgeSystem(actor, { systemId: id }),
		(actor: Actor, id: string) => addFamily(actor, { systemId: id, family: 'x' }),
		(actor: Actor, id: string) => renameFamily(actor, { systemId: id, familyId, familyName: 'x' }),
		(actor: Actor, id: string) => moveFamily(actor, { systemId: id, familyId, by: 'up' }),
		(actor: Actor, id: string) => removeFamily(actor, { systemId: id, familyId }),
		(actor: Actor, id: string) => placeBadge(actor, { systemId: id, badge: badgeId, at: 'milestone' }),
		(actor: Actor, id: string) => takeOutBadge(actor, { systemId: id, badgeId }),
		(actor: Actor, id: string) => moveMilestone(actor, { systemId: id, badgeId, by: 'up' })
	];
	const others: [Actor, string][] = [
		[await aStranger(), systemId],
		[cityAdmin, systemId],
		[organiser, ofCity]
	];
	for (const change of changes) {
		await assert.rejects(change(visitor, systemId), { code: 'sign-in-needed' });
		for (const [actor, id] of others) await assert.rejects(change(actor, id), { code: 'not-allowed' });
	}
	await assert.rejects(makeBadgeSystem(cityAdmin, { organisation: organisationId, ...words }), {
		code: 'not-allowed'
	});
	await assert.rejects(moveFamily(cityAdmin, { systemId: ofCity, familyId, by: 'up' }), {
		code: 'not-found'
	});
});

test('a city finds the badges of its verified organisations by name, and no others', async () => {
	const cityId = await aCity();
	const cityAdmin = person((await aStranger()).accountId, { cities: [cityId] });
	const systemId = await makeBadgeSystem(cityAdmin, { city: cityId, ...words });
	const badgeOf = async (name: string, given: Parameters<typeof anOrganisation>[0]) => {
		const { id, owner } = await anOrganisation(given);
		return { id, owner, badgeId: (await aBadge(id, { name })).badgeId };
	};
	const ours = await badgeOf('Città del Fiume 100%', { verified: true, city: cityId, name: 'Club' });
	await badgeOf('Fiume, unverified', { city: cityId });
	await badgeOf('Fiume elsewhere', { verified: true });
	const retired = (await aBadge(ours.id, { name: 'Fiume of old' })).badgeId;
	await retireBadge(system, { badgeId: retired });
	await aBadgeDraft(ours.id, 'Fiume to come');
	const found = async (asked: string) => (await seeSystemToChange(cityAdmin, systemId, asked)).found;
	const one = { id: ours.badgeId, name: 'Città del Fiume 100%', by: 'Club' };
	for (const asked of ['citta', ' FIUME ', '100%'])
		assert.deepEqual((await found(asked))?.badges, [one], asked);
	for (const asked of ['', '   ', '\0', '_', 'sea', 'x'.repeat(5000)])
		assert.deepEqual((await found(asked))?.badges, [], asked.slice(0, 9));
	for (let count = 0; count < 21; count++) await aBadge(ours.id, { name: `Step ${count}` });
	const steps = await found('step');
	assert.deepEqual([steps?.badges.length, steps?.areMore], [20, true]);
	await placeBadge(cityAdmin, { systemId, badge: ours.badgeId, at: 'milestone' });
	await assert.rejects(seeSystemToChange(ours.owner, systemId, 'fiume'), { code: 'not-found' });
	await publishBadgeSystem(cityAdmin, { systemId });
	await assert.rejects(seeSystemToChange(ours.owner, systemId, 'fiume'), { code: 'not-allowed' });
	await assert.rejects(seeSystemToChange(visitor, systemId, 'fiume'), { code: 'sign-in-needed' });
	const own = await aSystem();
	assert.equal((await seeSystemToChange(own.organiser, own.systemId, 'fiume')).found, undefined);
});

test('the systems of a badge are looked up in an index', async () => {
	const client = await pool().connect();
	try {
		await client.query('set enable_seqscan = off');
		const { rows } = await client.query<{ 'QUERY PLAN': string }>(
			`explain select system_id from badge_places where badge_id = '01890000-0000-7000-8000-000000000000'`
		);
		assert.match(rows.map((row) => row['QUERY PLAN']).join('\n'), /badge_places_badge/u);
	} finally {
		await client.query('reset enable_seqscan');
		client.release();
	}
});
