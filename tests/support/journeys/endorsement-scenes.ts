import { askAwardEndorsement } from '#domains/awards/endorse-award.ts';
import { askEndorsement } from '#domains/endorsements/ask-endorsement.ts';
import { decideEndorsement } from '#domains/endorsements/decide-endorsement.ts';
import { giveEndorsement } from '#domains/endorsements/give-endorsement.ts';
import { seeWaiting } from '#domains/endorsements/see-endorsement-desk.ts';
import { withdrawByLink } from '#domains/endorsements/withdraw-endorsement.ts';
import { type Person, system, visitor } from '#server/actor.ts';
import { newId } from '#server/id.ts';
import { aBadge } from '../badges.ts';

const someAddress = (): string => `vouches-${newId().slice(-8)}@outside.example`;

/** A badge that somebody was asked about, with one endorsement shown, one that waits and one that was taken back. */
export async function someEndorsements(organisationId: string, learner: Person, awardId: string) {
	const { badgeId } = await aBadge(organisationId, { name: `Knot Master ${newId().slice(-4)}` });
	const thing = { about: 'badge', id: badgeId } as const;
	const ask = () => askEndorsement(system, { ...thing, name: 'Ana', address: someAddress(), wish: 'Why?' });
	const given = async () => {
		const token = await ask();
		await giveEndorsement(visitor, { token, name: 'Ana', role: 'Trainer', comment: 'It is worth a lot.' });
		return { token, id: (await seeWaiting(system, 'badge', badgeId))[0] ?? '' };
	};
	const accepted = async () => {
		const { token, id } = await given();
		await decideEndorsement(system, { endorsementId: id, decision: 'accept' });
		return { token, id };
	};
	const [shown, gone] = [await accepted(), await accepted()];
	await withdrawByLink(visitor, { token: gone.token });
	await given();
	await askAwardEndorsement(learner, awardId, { name: 'Bo', address: someAddress() });
	return {
		endorsementToken: await ask(),
		endorsementId: shown.id,
		withdrawnEndorsementId: gone.id,
		withdrawnToken: gone.token,
		endorsedBadgeId: badgeId,
		endorsedAwardId: awardId
	};
}
