import { addFamily } from '#domains/badge-systems/change-families.ts';
import { makeBadgeSystem } from '#domains/badge-systems/make-badge-system.ts';
import { seeBadgeSystem } from '#domains/badge-systems/see-badge-system.ts';
import { endorseAs } from '#domains/endorsements/give-endorsement.ts';
import { seeEndorsementDesk } from '#domains/endorsements/see-endorsement-desk.ts';
import { type Actor, system } from '#server/actor.ts';
import { anAskedEndorsement } from '../endorsements.ts';

export const systemWords = { name: 'Rivers', levels: 'First\nSecond' };

/** A badge system with a family. */
export async function ofSystem(organisationId: string) {
	const systemId = await makeBadgeSystem(system, { organisation: organisationId, ...systemWords });
	await addFamily(system, { systemId, family: 'Stone' });
	return { systemId, familyId: (await seeBadgeSystem(system, systemId)).families[0]?.id ?? '' };
}

type Endorsing = { badgeId: string; owner: Actor; endorser: { actor: Actor; organisationId: string } };

/** What another organisation wrote of a badge, and two people who were asked to. */
export async function ofEndorsers({ badgeId, owner, endorser }: Endorsing) {
	const thing = { about: 'badge', id: badgeId } as const;
	const { organisationId } = endorser;
	await endorseAs(endorser.actor, { ...thing, organisationId, comment: 'We hire people who hold this.' });
	const { waiting } = await seeEndorsementDesk(owner, thing.about, thing.id);
	return {
		endorserId: organisationId,
		endorsementId: waiting[0]?.id ?? '',
		askedToken: (await anAskedEndorsement(owner, thing)).token,
		otherAskedToken: (await anAskedEndorsement(owner, thing)).token
	};
}
