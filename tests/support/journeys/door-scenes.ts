import { seePass } from '#domains/attendance/see-pass.ts';
import { codesOf } from '#domains/awards/rotating-link.ts';
import { makeClaimLink } from '#domains/awards/make-claim-link.ts';
import { makeCards } from '#domains/cards/make-cards.ts';
import { seeCards } from '#domains/cards/see-cards.ts';
import { askConsent } from '#domains/consents/ask-consent.ts';
import { act } from '#server/act.ts';
import { joinActivity } from '#domains/sign-ups/join-activity.ts';
import { system } from '#server/actor.ts';
import { newId } from '#server/id.ts';
import { anActivity, eventForm } from '../activities.ts';
import { aBadge } from '../badges.ts';
import { aLearner } from '../learners.ts';

/** An activity with twenty participants and ten cards; a pass of another one. */
export async function aDoorToKeep(organisationId: string) {
	const form = () =>
		eventForm({
			title: `Open door ${newId().slice(-6)}`,
			starts: '2031-05-08T14:00',
			ends: '2031-05-08T17:00'
		});
	const [activityId, otherId] = [
		await anActivity(organisationId, form()),
		await anActivity(organisationId, form())
	];
	const passOf = async (id: string, name: string) => {
		const { actor } = await aLearner({ name });
		await joinActivity(actor, { activityId: id });
		return (await seePass(actor, id)).pass;
	};
	const passes: string[] = [];
	for (let n = 0; n < 20; n++) passes.push(await passOf(activityId, `Participant ${n + 1}`));
	const names = ['Fox', 'Owl', 'Elk', 'Bee', 'Ant', 'Cod', 'Emu', 'Gnu', 'Hen', 'Yak'];
	await makeCards(system, { activityId, people: names.join('\n') });
	const { cards } = await seeCards(system, activityId);
	const cardCode = cards[0]?.code ?? '';
	return { activityId, passes, names, cardCode, foreignPass: await passOf(otherId, 'Elsewhere') };
}

/** A guardian is asked; what the link in their mail ends with. */
export async function aConsent(cityId: string): Promise<string> {
	const { id } = await aLearner();
	const guardianAddress = `guardian-${newId().slice(-8)}@petrana.example`;
	const whose = { accountId: id, claimCardId: null };
	const about = { purpose: 'sign-up' as const, cityId, place: 'Petrana', name: 'Robin' };
	return act(system, 'set-scene', {}, (trx) =>
		askConsent(trx, { whose, ...about, guardianAddress, language: 'en' })
	);
}

/** A link whose screen shows a new code every half minute, and what its screen showed a minute and a half ago. */
export async function aRotatingLink(organisationId: string) {
	const { badgeId, name } = await aBadge(organisationId, { name: `Screen Star ${newId().slice(-4)}` });
	const asked = { badgeId, kind: 'rotating', place: 'Main hall', needsConfirming: true };
	const link = await makeClaimLink(system, asked);
	const [old] = codesOf(link, new Date(Date.now() - 90_000));
	const oldPath = `/claim/${link.token}?now=${old?.code}`;
	return { id: link.id, badgeId, badgeName: name, oldPath };
}
