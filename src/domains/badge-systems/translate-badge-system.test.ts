import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { keepTranslation, publishTranslation } from '#domains/translations/keep-translation.ts';
import { seeSpoken } from '#domains/translations/see-translations.ts';
import { itemField } from '#domains/translations/translation.ts';
import { visitor } from '#server/actor.ts';
import { pool } from '#server/db.ts';
import { aBadge } from '#support/badges.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer, aStranger } from '#support/issuers.ts';
import { deleteBadgeSystem, publishBadgeSystem } from './change-badge-system.ts';
import { addFamily } from './change-families.ts';
import { makeBadgeSystem } from './make-badge-system.ts';
import { placeBadge } from './place-badge.ts';
import { seeBadgeSystem, seePartOf } from './see-badge-system.ts';
import { familyIn, sourceOfSystem, systemIn } from './system-texts.ts';
import { systemToTranslate } from './translate-badge-system.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

async function aSystem() {
	const { organisationId, organiser } = await anIssuer();
	const words = { name: 'Outdoors', description: 'Out we go.', levels: 'Participation\nMastery' };
	const systemId = await makeBadgeSystem(organiser, { organisation: organisationId, ...words });
	await addFamily(organiser, { systemId, family: 'Stone' });
	const familyId = (await seeBadgeSystem(organiser, systemId)).families[0]?.id ?? '';
	const { badgeId: badge } = await aBadge(organisationId);
	await placeBadge(organiser, { systemId, badge, at: `${familyId} 0` });
	return { organiser, systemId, badge };
}

test('a system is read in another language as far as it is translated, and the rest says what it is in', async () => {
	const { organiser, systemId, badge } = await aSystem();
	const thing = await systemToTranslate(organiser, systemId);
	assert.deepEqual(
		thing.texts.map(({ text }) => text),
		['Outdoors', 'Out we go.', 'Participation', 'Mastery', 'Stone']
	);
	const level = itemField('level', 'Participation');
	const texts = { name: 'All’aperto', [level]: 'Partecipazione', [itemField('family', 'Stone')]: 'Pietra' };
	await keepTranslation(organiser, thing, { language: 'it', revision: 0, texts });
	const { system, families } = await seeBadgeSystem(organiser, systemId);
	const read = async () => seeSpoken(sourceOfSystem(system, families), 'it');
	assert.equal((await read()).left, 'all', 'nobody reads it before it is published');
	await publishTranslation(organiser, thing, 'it');
	await publishBadgeSystem(organiser, { systemId });
	const said = await read();
	const { name, description, levels } = systemIn(system, said);
	assert.deepEqual(
		[name, description, levels, families.map((family) => familyIn(said, family).name)],
		['All’aperto', 'Out we go.', ['Partecipazione', 'Mastery'], ['Pietra']]
	);
	assert.deepEqual([said.left, said.langOf('name'), said.langOf('description')], ['some', undefined, 'en']);
	const parts = async (language: string) =>
		(await seePartOf(badge, language)).map((part) => [part.name, part.lang, part.family, part.level]);
	assert.deepEqual(await parts('it'), [['All’aperto', undefined, 'Pietra', 'Partecipazione']]);
	assert.deepEqual(await parts('sl'), [['Outdoors', 'en', 'Stone', 'Participation']]);
});

test('only its makers translate a system, and its translations go with it', async () => {
	const { organiser, systemId } = await aSystem();
	await assert.rejects(systemToTranslate(visitor, systemId), { code: 'not-found' });
	await publishBadgeSystem(organiser, { systemId });
	const asked = { language: 'it', revision: 0, texts: { name: 'Fuori' } };
	for (const [actor, code] of [
		[visitor, 'sign-in-needed'],
		[await aStranger(), 'not-allowed']
	] as const)
		await assert.rejects(keepTranslation(actor, await systemToTranslate(actor, systemId), asked), { code });
	await keepTranslation(organiser, await systemToTranslate(organiser, systemId), asked);
	const count = async () => {
		const { rows } = await pool().query(`select from translations where thing_id = $1`, [systemId]);
		return rows.length;
	};
	assert.equal(await count(), 1);
	const { rows } = await pool().query<{ about: unknown }>(
		`select about from audit_log where verb = 'keep-translation' and about ->> 'badgeSystem' = $1`,
		[systemId]
	);
	assert.equal(rows.length, 1);
	await deleteBadgeSystem(organiser, { systemId });
	assert.equal(await count(), 0);
});
