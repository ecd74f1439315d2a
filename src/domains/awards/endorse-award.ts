import { askFor } from '#domains/endorsements/ask-endorsement.ts';
import type { Endorsed } from '#domains/endorsements/endorsement.ts';
import { deskOf, type EndorsementDesk } from '#domains/endorsements/see-endorsement-desk.ts';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { findCredentialsOfAwards } from '#domains/credentials/see-credential.ts';
import type { Actor } from '#server/actor.ts';
import { Refusal } from '#server/refusal.ts';
import { mayReflect } from './may.ts';
import { ownAward } from './own-award.ts';

/** An award of one's own, as something that others may vouch for. */
async function endorsedAward(actor: Actor, awardId: string): Promise<Endorsed> {
	const award = await ownAward(actor, awardId, mayReflect);
	const [credential] = await findCredentialsOfAwards([awardId]);
	if (!credential || award.revokedAt || award.accountId === null) throw new Refusal('gone');
	const { badgeId, badgeVersion, organisationId, accountId } = award;
	const { name, language } = await seeBadge(badgeId, badgeVersion);
	return {
		...{ about: 'award', id: awardId, name, language, organisationId },
		badge: { id: badgeId, version: badgeVersion },
		award: { credentialId: credential.id, holderId: accountId }
	};
}

/** Its holder asks somebody to endorse it. */
export const askAwardEndorsement = async (actor: Actor, awardId: string, asked: unknown): Promise<string> =>
	askFor(actor, await endorsedAward(actor, awardId), asked);

export const seeAwardDesk = async (actor: Actor, awardId: string): Promise<EndorsementDesk> =>
	deskOf(actor, await endorsedAward(actor, awardId));
