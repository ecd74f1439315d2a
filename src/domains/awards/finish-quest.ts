import { recipientOf } from '#domains/accounts/see-recipients.ts';
import type { BadgeVersion } from '#domains/badges/badge.ts';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { isMetByItself } from '#domains/badges/task.ts';
import { reopenTasks } from '#domains/evidence/reopen-tasks.ts';
import { findQuest } from '#domains/evidence/see-quest.ts';
import { earnedBy, holdQuest, noteQuestAward } from '#domains/evidence/shown-in-award.ts';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { db, type Trx } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { lockHolder, standingAward } from './awards.sql.server.ts';
import { giveAward } from './give-award.ts';
import { mayFinishQuests } from './may.ts';
import { lookAgain } from './meet-by-itself.ts';
import { whatCounts } from './what-counts.ts';

/**
 * The end of a quest: the badge is given in the version that its learner set out for, in one transaction, once. One that
 * was taken back is not given again for the same quest, and a retired badge is not given at all.
 */
export async function finishQuest(actor: Actor, questId: string): Promise<void> {
	permit(actor, mayFinishQuests(actor));
	const quest = await findQuest(questId);
	if (!quest?.completedAt || !quest.accountId) return;
	const { badgeId, badgeVersion, organisationId, accountId } = quest;
	const badge = await seeBadge(badgeId, badgeVersion);
	if (badge.retiredAt) return;
	const issuer = await issuerOf(db(), organisationId);
	await act(actor, 'finish-quest', { quest: questId }, async (trx) => {
		await lockHolder(trx, badgeId, accountId);
		const held = await holdQuest(trx, questId);
		if (!held?.accountId || held.awardId) return;
		const standing = await standingAward(trx, badge, accountId);
		if (!standing && (await hasLapsed(trx, badge, { questId, accountId }))) return;
		const holder = standing ? undefined : await recipientOf(accountId, trx);
		const earned = await earnedBy(trx, questId);
		const awardId = standing?.id ?? (holder && (await giveAward(trx, { badge, issuer, holder, earned })));
		if (awardId) await noteQuestAward(trx, questId, awardId);
	});
}

/**
 * A badge that met a task may have been taken back since, while other tasks were still open: then the task is open again.
 * Looked at once more afterwards, since it may have come to stand again in this very moment.
 */
async function hasLapsed(
	trx: Trx,
	{ badgeId, tasks }: BadgeVersion,
	{ questId, accountId }: { questId: string; accountId: string }
): Promise<boolean> {
	const byThemselves = tasks.filter(isMetByItself);
	if (byThemselves.length === 0) return false;
	const counts = await whatCounts(trx, { badgeId, tasks: byThemselves }, [accountId]);
	const lapsed = byThemselves.filter((task) => !counts(accountId, task));
	if (lapsed.length === 0) return false;
	await reopenTasks(
		trx,
		questId,
		lapsed.map(({ id }) => id)
	);
	await lookAgain(trx, { badgeId, accountIds: [accountId] });
	return true;
}
