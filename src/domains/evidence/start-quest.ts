import { z } from 'zod';
import { type PublishedBadge, seeBadge } from '#domains/badges/see-badge.ts';
import { hasQuest, takesEvidence } from '#domains/badges/task.ts';
import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { mayWorkOnBadge } from './may.ts';
import type { Quest } from './quest.ts';
import { insertQuest, questOf } from './quests.sql.server.ts';
import { insertSubmission } from './submissions.sql.server.ts';

const input = z.object({ badgeId: z.uuid() });

/** Sets out for a badge, by its newest version. Again changes nothing. */
export async function startQuest(actor: Actor, asked: unknown): Promise<string> {
	const { badgeId } = parse(input, asked);
	permit(actor, mayWorkOnBadge(actor));
	const accountId = accountOf(actor);
	const badge = await seeBadge(badgeId);
	if (!accountId || !hasQuest(badge.tasks)) throw new Refusal('not-found');
	return act(actor, 'start-quest', { badge: badgeId }, async (trx) => {
		return (await openQuest(trx, badge, accountId)).id;
	});
}

/** The quest for a badge, begun if it was not, with a place for each task that evidence is shown for. */
export async function openQuest(trx: Trx, badge: PublishedBadge, accountId: string): Promise<Quest> {
	const known = await questOf(trx, badge, accountId);
	if (known) return known;
	if (badge.retiredAt) throw new Refusal('gone');
	const { organisationId, badgeId, version: badgeVersion } = badge;
	await insertQuest(trx, { id: newId(), organisationId, accountId, badgeId, badgeVersion, startedAt: now() });
	const quest = await questOf(trx, badge, accountId);
	if (!quest) throw new Refusal('conflict');
	for (const { id: taskId } of badge.tasks.filter(takesEvidence)) {
		const row = { id: newId(), organisationId, questId: quest.id, accountId, badgeId, taskId };
		await insertSubmission(trx, { ...row, changedAt: now() });
	}
	return quest;
}
