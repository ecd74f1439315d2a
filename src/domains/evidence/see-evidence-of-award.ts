import { publicHolders } from '#domains/cities/public-holders.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { type Evidence, isIn } from './evidence.ts';
import { evidenceOf } from './evidence.sql.server.ts';
import { maySeeEvidence } from './may.ts';
import type { Quest } from './quest.ts';
import { questOfAward } from './quests.sql.server.ts';
import { type ShownPiece, shownPiece } from './see-submission.ts';
import { submissionsOf } from './submissions.sql.server.ts';

/** `token`: of its link, if its learner gave it one. */
export type OwnPiece = ShownPiece & { token: string | null };

/** What somebody showed to earn an award of theirs, whoever sees it; nothing of anybody else's. */
export async function seeOwnEvidence(
	actor: Actor,
	awardId: string
): Promise<{ badgeId: string; pieces: OwnPiece[] } | undefined> {
	const quest = await questOfAward(db(), awardId);
	if (!quest?.accountId || quest.accountId !== accountOf(actor)) return undefined;
	const pieces = await piecesBehind(quest);
	return {
		badgeId: quest.badgeId,
		pieces: pieces.map((piece) => ({ ...shownPiece(piece), token: piece.token }))
	};
}

/**
 * What everybody sees beside an award that is shown: the pieces that its learner shows to all, and the places of those that
 * they took away again. Of the others nothing is said.
 */
export async function seeShownEvidence(actor: Actor, awardId: string): Promise<ShownPiece[]> {
	const quest = await questOfAward(db(), awardId);
	if (!quest?.accountId) return [];
	const pieces = await piecesBehind(quest);
	const isOldEnough = (await publicHolders([quest.accountId])).has(quest.accountId);
	const isShown = (piece: Evidence) =>
		piece.state === 'removed' ||
		(isOldEnough && piece.visibility === 'public' && maySeeEvidence(actor, piece, undefined));
	return pieces.filter(isShown).map(shownPiece);
}

/** The pieces that its credential names: those of the round in which each task was met. */
async function piecesBehind(quest: Quest): Promise<Evidence[]> {
	const met = (await submissionsOf(db(), quest.id)).filter(({ state }) => state === 'met');
	const rounds = new Map(met.map(({ id, round }) => [id, round]));
	const pieces = await evidenceOf(db(), [...rounds.keys()]);
	return pieces.filter(
		(piece) =>
			piece.digest !== null &&
			(piece.state === 'ready' || piece.state === 'removed') &&
			isIn(piece, rounds.get(piece.submissionId) ?? 0)
	);
}
