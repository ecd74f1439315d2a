import { makeClaimLink } from '#domains/awards/make-claim-link.ts';
import { publishBadgeSystem } from '#domains/badge-systems/change-badge-system.ts';
import { addFamily } from '#domains/badge-systems/change-families.ts';
import { makeBadgeSystem } from '#domains/badge-systems/make-badge-system.ts';
import { placeBadge } from '#domains/badge-systems/place-badge.ts';
import { seeBadgeSystem } from '#domains/badge-systems/see-badge-system.ts';
import { system } from '#server/actor.ts';
import { newId } from '#server/id.ts';
import { aBadge } from '../badges.ts';
import { anyOf } from '../milestones.ts';

/** Badges of two organisations, and a milestone of the first that asks for both, in a system. */
export async function aMilestoneOfTwo(organisationId: string, otherId: string) {
	const end = newId().slice(-4);
	const one = await aBadge(organisationId, { name: `First rope ${end}` });
	const other = await aBadge(otherId, { name: `First sample ${end}` });
	const milestone = `Rope and river ${end}`;
	const tasks = [anyOf(2, [one.badgeId, other.badgeId])];
	const { badgeId } = await aBadge(organisationId, { name: milestone, tasks });
	const words = { name: `Outdoors ${end}`, levels: 'Participation\nSkill' };
	const systemId = await makeBadgeSystem(system, { organisation: organisationId, ...words });
	await addFamily(system, { systemId, family: 'Rock' });
	const familyId = (await seeBadgeSystem(system, systemId)).families[0]?.id ?? '';
	await placeBadge(system, { systemId, badge: one.badgeId, at: `${familyId} 0` });
	await placeBadge(system, { systemId, badge: badgeId, at: 'milestone' });
	await publishBadgeSystem(system, { systemId });
	const links = [];
	for (const each of [one, other]) {
		const { token } = await makeClaimLink(system, { badgeId: each.badgeId });
		links.push(`/en/claim/${token}`);
	}
	return { badgeId, milestone, systemId, names: [one.name, other.name], links };
}

/** A system of a city, with a family and nothing in it yet. */
export async function aSystemOfCity(cityId: string) {
	const words = { name: `By the river ${newId().slice(-4)}`, levels: 'Participation\nSkill' };
	const systemId = await makeBadgeSystem(system, { city: cityId, ...words });
	await addFamily(system, { systemId, family: 'Water' });
	return { cityBadgeSystemId: systemId };
}
