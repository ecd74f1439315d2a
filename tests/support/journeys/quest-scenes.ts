import { addLink } from '#domains/evidence/add-link.ts';
import { seeQuest } from '#domains/evidence/see-quest.ts';
import { sendSubmission } from '#domains/evidence/send-submission.ts';
import { startQuest } from '#domains/evidence/start-quest.ts';
import type { Person } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { aBadge } from '../badges.ts';

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
