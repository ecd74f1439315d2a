import type { BadgeVersion } from '#domains/badges/badge.ts';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { findCredentialsOfAwards } from '#domains/credentials/see-credential.ts';
import { toldIn } from '#domains/credentials/told-in.ts';
import type { Earned, Told } from '#domains/credentials/unsigned-credential.ts';
import { earnedFor } from '#domains/evidence/shown-in-award.ts';
import type { Trx } from '#server/db.ts';
import type { Award } from './award.ts';

/**
 * What an award takes along from the one that it follows, since it is for the same deed: what its holder showed and still
 * shows, the levels reached, and what an organiser told. See docs/decisions/0084.
 */
export async function bringEvidence(
	trx: Trx,
	from: Pick<Award, 'id' | 'badgeId' | 'badgeVersion'>,
	to: { id: string; badge: BadgeVersion }
): Promise<{ earned: Earned | undefined; told: Told | undefined }> {
	const earned = await earnedFor(trx, { from: from.id, to: to.id });
	const [credential] = await findCredentialsOfAwards([from.id], trx);
	const told = credential && toldIn(credential);
	if (!earned?.results.length || from.badgeVersion === to.badge.version) return { earned, told };
	const before = await seeBadge(from.badgeId, from.badgeVersion);
	const isSame = (at: Earned['results'][number]) => levelOf(before, at) === levelOf(to.badge, at);
	return { earned: { ...earned, results: earned.results.filter(isSame) }, told };
}

/** A level of a version counts in another one when both call it the same. */
const levelOf = ({ tasks }: BadgeVersion, at: Earned['results'][number]): string | undefined =>
	tasks.find(({ id }) => id === at.taskId)?.levels?.find(({ id }) => id === at.levelId)?.name;
