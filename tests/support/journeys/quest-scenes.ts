import { addLink } from '#domains/evidence/add-link.ts';
import { seeQuest } from '#domains/evidence/see-quest.ts';
import { sendSubmission } from '#domains/evidence/send-submission.ts';
import { startQuest } from '#domains/evidence/start-quest.ts';
import type { Person } from '#server/actor.ts';
import { attachBadge } from '#domains/activities/attach-badge.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { anActivity, eventForm } from '../activities.ts';
import { aBadge } from '../badges.ts';
import { questions } from './sign-up-scene.ts';

/** A badge whose task two of three assessors check, and all the people that takes. */
export async function aQuestWithAssessors(
	organisationId: string,
	somebody: () => Promise<{ address: string; actor: Person }>
) {
	const badgeName = `Bicycle Doctor ${newId().slice(-4)}`;
	const task = { text: 'Repair a bicycle.', check: 'assessors', needed: '2', of: '3' };
	const { badgeId } = await aBadge(organisationId, { name: badgeName, tasks: [task] });
	const assessors = await Promise.all([1, 2, 3].map(() => somebody()));
	for (const { actor } of assessors) {
		const member = { organisationId, accountId: actor.accountId, role: 'assessor' as const };
		await db().insertInto('organisationMembers').values(member).execute();
	}
	const learner = (await somebody()).address;
	return { badgeId, badgeName, learner, assessors: assessors.map(({ address }) => address) };
}

/** A badge that somebody works on, with something at each stage. */
export async function aQuestUnderWay(organisationId: string, learner: Person) {
	const { badgeId } = await aBadge(organisationId, {
		name: `Neighbourhood Chef ${newId().slice(-4)}`,
		tasks: [
			{ text: 'Cook for ten people.', check: 'assessors', levels: 'Begun: with help\nGood: alone' },
			{ text: 'Teach somebody a recipe.', check: 'peers', needed: '2' },
			{ text: 'Write down what you learned.', check: 'self' },
			{ text: 'Come to every session.', check: 'attendance' }
		]
	});
	await startQuest(learner, { badgeId });
	const { tasks } = await seeQuest(learner, badgeId);
	const [byAssessors = '', byPeers = ''] = tasks.map(({ submission }) => submission?.id ?? '');
	for (const submissionId of [byAssessors, byPeers]) {
		await addLink(learner, { submissionId, link: 'https://blog.petrana.example/supper' });
		await sendSubmission(learner, { submissionId, text: 'Soup for twelve.' });
	}
	const peerToken = (await seeQuest(learner, badgeId)).tasks[1]?.submission?.peerToken ?? '';
	return { questBadgeId: badgeId, submissionId: byAssessors, peerToken };
}

/** A course by application with three meetings, whose badge two of three assessors check. */
export async function aLongWay(
	organisationId: string,
	somebody: () => Promise<{ address: string; actor: Person }>
) {
	const quest = await aQuestWithAssessors(organisationId, somebody);
	const title = `Bicycle workshop ${newId().slice(-4)}`;
	const sessions = ['06', '13', '20'].map((day, at) => ({
		title: `Evening ${at + 1}`,
		...{ note: '', isSelfPaced: '', starts: `2031-05-${day}T18:00`, ends: `2031-05-${day}T20:00` }
	}));
	const activityId = await anActivity(
		organisationId,
		eventForm({ title, kind: 'course', starts: '', ends: '', sessions, signUp: 'application', questions })
	);
	await act(system, 'set-scene', {}, (trx) => attachBadge(trx, activityId, quest.badgeId));
	return { ...quest, activityId, title };
}
