import { seeQuest } from '#domains/evidence/see-quest.ts';
import { startQuest } from '#domains/evidence/start-quest.ts';
import type { TaskDraft } from '#domains/badges/task.ts';
import type { OrganisationRole, Person } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { aBadge } from './badges.ts';
import { anIssuer } from './issuers.ts';
import { aLearner } from './learners.ts';
import { anAccount, person } from './people.ts';

/** A badge with these tasks, of a fresh organisation, and a learner who has set out for it. */
export async function aQuest(tasks: TaskDraft[]) {
	const { organisationId, organiser } = await anIssuer();
	const { badgeId } = await aBadge(organisationId, { tasks });
	const learner = await aLearner();
	await startQuest(learner.actor, { badgeId });
	return { organisationId, organiser, badgeId, learner, ...(await workOf(learner.actor, badgeId)) };
}

/** The ids of what a learner works on, by task. */
export async function workOf(actor: Person, badgeId: string) {
	const { quest, tasks } = await seeQuest(actor, badgeId);
	const submissions = tasks.map(({ submission }) => submission?.id ?? '');
	return { questId: quest?.id ?? '', submissions, submissionId: submissions[0] ?? '' };
}

/** Somebody who works for an organisation, also in the database. */
export async function aMember(organisationId: string, role: OrganisationRole = 'assessor') {
	const account = await anAccount();
	await db()
		.insertInto('organisationMembers')
		.values({ organisationId, accountId: account.id, role })
		.execute();
	return { ...account, actor: person(account.id, { organisations: { [organisationId]: role } }) };
}

export const forAssessors = (needed = 1, of = needed): TaskDraft => ({
	text: 'Repair a bicycle.',
	check: 'assessors',
	needed: String(needed),
	of: String(of)
});
