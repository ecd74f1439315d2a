import { sql } from 'kysely';
import type { Db } from '#server/db.ts';
import type { SubmissionState } from './quest.ts';

export const queueStates = ['sent', 'second', 'to-improve', 'met'] as const;
export type QueueState = (typeof queueStates)[number];

export type QueueFilter = {
	organisationIds: readonly string[];
	/** Who looks: their own and what they have reviewed is not in their queue. */
	reviewerId: string;
	state: QueueState;
	badgeId?: string | undefined;
	taskId?: string | undefined;
	mine: boolean;
};

export type Queued = {
	id: string;
	organisationId: string;
	accountId: string | null;
	badgeId: string;
	badgeVersion: number;
	taskId: string;
	state: SubmissionState;
	round: number;
	sentAt: Date;
	assignedTo: string | null;
};

const mostShown = 200;

/**
 * What waits to be reviewed, the oldest first; or what was decided, the newest first. Tasks that peers check never come
 * here, so the check of the version that the learner set out for is asked.
 */
export async function queueOf(db: Db, filter: QueueFilter): Promise<Queued[]> {
	const { organisationIds, reviewerId, state, badgeId, taskId, mine } = filter;
	const isWaiting = state === 'sent' || state === 'second';
	const { rows } = await sql<Queued>`
		select s.id, s.organisation_id, s.account_id, s.badge_id, q.badge_version, s.task_id, s.state, s.round, s.sent_at,
			s.assigned_to
		from submissions s
		join quests q on q.id = s.quest_id
		join badge_versions v on v.badge_id = q.badge_id and v.version = q.badge_version
		where s.organisation_id = any(${organisationIds}::uuid[])
			and s.account_id is distinct from ${reviewerId}::uuid
			and s.sent_at is not null
			and exists (
				select from jsonb_array_elements(v.tasks::jsonb) t
				where t->>'id' = s.task_id and coalesce(t->'check'->>'kind', t->>'check') in ('assessors', 'scan-or-organiser')
			)
			and ${state === 'second' ? sql`s.is_doubled and s.state in ('met', 'to-improve')` : sql`s.state = ${state}`}
			${
				isWaiting
					? sql`and not exists (select from reviews r where r.submission_id = s.id and r.round = s.round
						and r.reviewer_id = ${reviewerId}::uuid)`
					: sql``
			}
			${
				state === 'second'
					? sql`and not exists (select from reviews r where r.submission_id = s.id and r.round = s.round
						and r.part = 'second')`
					: sql``
			}
			${badgeId === undefined ? sql`` : sql`and s.badge_id = ${badgeId}::uuid`}
			${taskId === undefined ? sql`` : sql`and s.task_id = ${taskId}`}
			${mine ? sql`and s.assigned_to = ${reviewerId}::uuid` : sql``}
		order by s.sent_at ${isWaiting ? sql`asc, s.id asc` : sql`desc, s.id desc`}
		limit ${mostShown}
	`.execute(db);
	return rows;
}

/** Badges of these organisations that anybody has sent something for. */
export async function reviewedBadges(db: Db, ...organisationIds: string[]): Promise<string[]> {
	const rows = await db
		.selectFrom('submissions')
		.select('badgeId')
		.distinct()
		.where('organisationId', 'in', organisationIds.length > 0 ? organisationIds : [null])
		.where('sentAt', 'is not', null)
		.limit(200)
		.execute();
	return rows.map(({ badgeId }) => badgeId).sort();
}
