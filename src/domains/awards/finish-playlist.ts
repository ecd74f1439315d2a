import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { seeBadges } from '#domains/badges/see-badge.ts';
import { completePlaylist, holdCompletion, noteAward } from '#domains/playlists/complete-playlist.ts';
import { isWhole } from '#domains/playlists/progress.ts';
import { endOf, pathsOf } from '#domains/playlists/see-paths.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { lockHolder, standingAward } from './awards.sql.server.ts';
import { type Gift, giveAward } from './give-award.ts';
import { mayFinishPlaylists } from './may.ts';
import { giftOf } from './open-claim-link.ts';
import { reachedBy } from './reached.ts';

export type Walk = { playlistId: string; accountId: string };

/**
 * The end of a path: when somebody has done every step that counts, the playlist is completed and its badge is awarded as
 * any other is, in one transaction. Asking again changes nothing. A badge that is not published yet, or is retired, is
 * not given; once it is published, those who wait for it get it.
 */
export async function finishPlaylist(actor: Actor, walk: Walk): Promise<void> {
	permit(actor, mayFinishPlaylists(actor));
	const { playlistId, accountId } = walk;
	const end = await endOf(playlistId);
	if (!end?.isOpen) return;
	const path = (await pathsOf([playlistId])).get(playlistId) ?? [];
	const reached = (await reachedBy(accountId, new Map([[playlistId, path]]))).get(playlistId);
	if (!reached || !isWhole(path, reached)) return;
	const gift = await giftAtEnd(end.badge);
	await act(actor, 'finish-playlist', { playlist: playlistId }, async (trx) => {
		await completePlaylist(trx, { ...walk, at: now() });
		if (gift) await give(trx, walk, gift);
	});
}

/** For who completed a playlist before its badge could be given. */
export async function giveWaitingBadge(actor: Actor, walk: Walk): Promise<void> {
	permit(actor, mayFinishPlaylists(actor));
	const { playlistId } = walk;
	const gift = await giftAtEnd((await endOf(playlistId))?.badge);
	if (gift) await act(actor, 'finish-playlist', { playlist: playlistId }, (trx) => give(trx, walk, gift));
}

async function giftAtEnd(
	badge: { badgeId: string; organisationId: string } | undefined
): Promise<Gift | undefined> {
	const [published] = badge ? await seeBadges([badge.badgeId]) : [];
	return badge && published && !published.retiredAt ? giftOf(badge) : undefined;
}

async function give(trx: Trx, { playlistId, accountId }: Walk, gift: Gift): Promise<void> {
	await lockHolder(trx, gift.badge.badgeId, accountId);
	const completion = await holdCompletion(trx, playlistId, accountId);
	// An award that was taken back is not given again for the same path.
	if (!completion || completion.awardId) return;
	const held = await standingAward(trx, gift.badge, accountId);
	const holder = held ? undefined : await recipientOf(accountId, trx);
	const awardId = held?.id ?? (holder && (await giveAward(trx, { ...gift, holder })));
	if (awardId) await noteAward(trx, playlistId, accountId, awardId);
}
