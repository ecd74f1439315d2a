import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seeBadgeDraft, seeBadge, seeBadgesAbout } from '#domains/badges/see-badge.ts';
import { publishBadge } from '#domains/badges/publish-badge.ts';
import { keepBadgeDraft } from '#domains/badges/keep-badge-draft.ts';
import { loadShippedFrameworks } from '#domains/frameworks/load-shipped.ts';
import { mostSkills } from '#domains/frameworks/framework.ts';
import { searchSkills } from '#domains/frameworks/search-skills.ts';
import { type Actor, system } from '#server/actor.ts';
import { pool } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { courseForm } from '#support/activities.ts';
import { testGround } from '#support/ground.ts';
import { anOrganisation } from '#support/places.ts';
import { refused } from '#support/refused.ts';
import { badgesAt } from './attach-badge.ts';
import { keepDraft } from './keep-draft.ts';
import { publishActivity } from './publish-activity.ts';
import { seeActivity } from './see-activity.ts';
import { seeSkillsOfActivities } from './see-alignments.ts';
import { startActivity } from './start-activity.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => {
	ground = await testGround();
	await loadShippedFrameworks();
});
after(() => ground.close());

const skillId = async (q: string): Promise<string> => {
	const id = (await searchSkills({ q })).skills[0]?.id;
	assert.ok(id, `${q} is a skill`);
	return id;
};

async function draftAbout(actor: Actor, organisationId: string, ids: string[]): Promise<string> {
	const activityId = await startActivity(actor, { organisationId });
	const form = { ...courseForm({ funder: '' }), partners: [], skills: ids.map((id) => ({ id })) };
	await keepDraft(actor, { activityId, revision: 1, form });
	return activityId;
}

test('an activity is about skills, in the order they were picked, and hands them to its badge', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const ids = [await skillId('communication'), await skillId('netiquette')];
	const activityId = await draftAbout(owner, organisationId, [...ids, ids[0] ?? '', '']);
	await publishActivity(owner, { activityId });
	assert.deepEqual((await seeActivity(owner, activityId)).activity.skills, ids);
	const aligned = (await seeSkillsOfActivities([activityId, newId()])).get(activityId);
	assert.deepEqual(aligned?.[0], {
		skillId: ids[0],
		names: { en: 'Communication', it: 'Comunicazione' }
	});
	const [badgeId = ''] = await badgesAt(activityId);
	assert.deepEqual((await seeBadgeDraft(owner, badgeId)).draft.skills, ids);
});

test('a version of a badge keeps name, address and framework of its skills for good', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const id = await skillId('futures literacy');
	const activityId = await draftAbout(owner, organisationId, [id]);
	await publishActivity(owner, { activityId });
	const [badgeId = ''] = await badgesAt(activityId);
	await publishBadge(owner, { badgeId });
	const kept = {
		skillId: id,
		targetUrl: 'https://doi.org/10.2760/13286#3.1',
		targetName: 'Futures literacy',
		targetFramework: 'GreenComp',
		targetCode: '3.1',
		targetType: 'ceasn:Competency'
	};
	assert.deepEqual((await seeBadge(badgeId)).alignments, [kept]);
	await pool().query("update skill_texts set name = 'Renamed' where skill_id = $1", [id]);
	assert.deepEqual((await seeBadge(badgeId)).alignments, [kept]);

	const { draft, revision } = await seeBadgeDraft(owner, badgeId);
	await keepBadgeDraft(owner, { badgeId, revision, draft: { ...draft, skills: [] } });
	assert.equal((await seeBadgesAbout(id)).length, 1);
	await publishBadge(owner, { badgeId });
	assert.deepEqual(await seeBadgesAbout(id), [], 'its newest version is about nothing');
	assert.deepEqual((await seeBadge(badgeId, 1)).alignments, [kept]);
});

test('areas, unknown skills and more than anybody reads are refused', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const { rows } = await pool().query<{ id: string; kind: string }>('select id, kind from skills');
	const area = rows.find(({ kind }) => kind === 'area')?.id ?? '';
	const many = rows.filter(({ kind }) => kind === 'skill').map(({ id }) => id);
	for (const [ids, problem] of [
		[[area], 'skills: framework_problem_skill'],
		[[newId()], 'skills: framework_problem_skill'],
		[many.slice(0, mostSkills + 1), 'skills: framework_problem_too_many']
	] as const) {
		const activityId = await draftAbout(owner, organisationId, [...ids]);
		await refused(publishActivity(owner, { activityId }), 'invalid-input', problem);
	}
	const activityId = await draftAbout(system, organisationId, ['nonsense']);
	await refused(publishActivity(owner, { activityId }), 'invalid-input');
});
