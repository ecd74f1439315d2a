import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { findQuest } from '#domains/evidence/see-quest.ts';
import { earnedBy, holdQuest, noteQuestAward } from '#domains/evidence/shown-in-award.ts';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { lockHolder, standingAward } from './awards.sql.server.ts';
import { giveAward } from './give-award.ts';
import { mayFinishQuests } from './may.ts';

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
		const holder = standing ? undefined : await recipientOf(accountId, trx);
		const earned = await earnedBy(trx, questId);
		const awardId = standing?.id ?? (holder && (await giveAward(trx, { badge, issuer, holder, earned })));
		if (awardId) await noteQuestAward(trx, questId, awardId);
	});
}
