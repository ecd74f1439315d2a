import { z } from 'zod';
import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { seeBadges, seeBadgeVersions } from '#domains/badges/see-badge.ts';
import { hasRole } from '#domains/organisations/may.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { maySeeQueue } from './may.ts';
import { type Queued, queueOf, queueStates, reviewedBadges } from './queue.sql.server.ts';

/** As it stands in an address: what is no filter of ours is left out. */
export const queueFilter = z.object({
	state: z.enum(queueStates).catch('sent'),
	badge: z.uuid().optional().catch(undefined),
	task: z
		.string()
		.regex(/^task-\d+$/)
		.optional()
		.catch(undefined),
	mine: z
		.string()
		.optional()
		.transform((text) => text === '1')
});

export type QueueLine = Queued & { badge: string; task: string; learner: string; assignee: string | null };

/** What waits for this person to review, over all organisations that they work for. */
export async function seeQueue(actor: Actor, asked: unknown) {
	const filter = queueFilter.parse(asked);
	const organisationIds = organisationsOf(actor);
	permit(actor, organisationIds.length > 0);
	const [lines, badgeIds] = await Promise.all([
		queueIds(actor, filter),
		reviewedBadges(db(), ...organisationIds)
	]);
	const [versions, people, badges] = await Promise.all([
		seeBadgeVersions(lines.map(({ badgeId, badgeVersion }) => ({ badgeId, version: badgeVersion }))),
		recipientsOf(
			[...new Set(lines.flatMap(({ accountId, assignedTo }) => [accountId, assignedTo]))].filter(isThere)
		),
		seeBadges(badgeIds)
	]);
	const shown = lines.map((line): QueueLine => {
		const badge = versions.get(`${line.badgeId}:${line.badgeVersion}`);
		return {
			...line,
			badge: badge?.name ?? '',
			task: badge?.tasks.find(({ id }) => id === line.taskId)?.text ?? '',
			learner: people.get(line.accountId ?? '')?.name ?? '',
			assignee: people.get(line.assignedTo ?? '')?.name ?? null
		};
	});
	const choices = badges.map(({ badgeId, name, tasks }) => ({
		badgeId,
		name,
		tasks: tasks.map(({ id, text }) => ({ id, text }))
	}));
	return { filter, lines: shown, badges: choices, organisationIds };
}

const isThere = (id: string | null): id is string => id !== null;

const organisationsOf = (actor: Actor): string[] =>
	actor.kind === 'person' ? [...actor.organisations.keys()].filter((id) => maySeeQueue(actor, id)) : [];

/** The queue as a filter orders it, for the way from one to the next; empty for whoever reviews for nobody. */
export async function queueIds(actor: Actor, filter: z.output<typeof queueFilter>): Promise<Queued[]> {
	if (actor.kind !== 'person') return [];
	return queueOf(db(), {
		organisationIds: organisationsOf(actor),
		reviewerId: actor.accountId,
		state: filter.state,
		badgeId: filter.badge,
		taskId: filter.task,
		mine: filter.mine
	});
}

/** How many wait, for the places that lead to the queue. */
export async function countWaiting(actor: Actor): Promise<number | undefined> {
	if (!organisationsOf(actor).some((id) => hasRole(actor, id, ['owner', 'admin', 'organiser', 'assessor']))) {
		return undefined;
	}
	return (await queueIds(actor, queueFilter.parse({}))).length;
}
