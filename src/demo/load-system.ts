import { publishBadgeSystem } from '#domains/badge-systems/change-badge-system.ts';
import { addFamily } from '#domains/badge-systems/change-families.ts';
import { makeBadgeSystem } from '#domains/badge-systems/make-badge-system.ts';
import { placeBadge } from '#domains/badge-systems/place-badge.ts';
import { seeBadgeSystem } from '#domains/badge-systems/see-badge-system.ts';
import { schemeOf } from '#domains/badges/design.ts';
import { keepBadgeDesign } from '#domains/badges/keep-badge-design.ts';
import { keepBadgeDraft } from '#domains/badges/keep-badge-draft.ts';
import { makeBadge } from '#domains/badges/make-badge.ts';
import { publishBadge } from '#domains/badges/publish-badge.ts';
import { seeBadgeDraft } from '#domains/badges/see-badge.ts';
import { system } from '#server/actor.ts';
import type { RibbonLevel } from '#ui/drawing/design.ts';
import { palettes } from '#ui/drawing/palettes.ts';
import type { OrganisationKey } from './demo.ts';
import type { LoadedActivity } from './load-activities.ts';
import { badgeSystem, type DemoBadge } from './system.ts';

type Loaded = { organisations: Record<OrganisationKey, string>; activities: readonly LoadedActivity[] };

/** The badge system of the demonstration: families of two organisations, and a milestone over both. */
export async function loadSystem({ organisations, activities }: Loaded): Promise<void> {
	const { by, name, description, levels, families, milestone } = badgeSystem;
	const organisation = organisations[by];
	const words = { name, description, levels: levels.join('\n'), language: 'en' };
	const systemId = await makeBadgeSystem(system, { organisation, ...words });
	const firsts: string[] = [];
	for (const { name: family, by: issuer, first, higher } of families) {
		await addFamily(system, { systemId, family });
		const familyId = (await seeBadgeSystem(system, systemId)).families.at(-1)?.id ?? '';
		const started = activities.find(({ demo }) => demo.title === first)?.badgeId;
		if (!started) throw new Error(`The demonstration has no activity "${first}".`);
		firsts.push(started);
		const ids = [started];
		for (const [at, badge] of higher.entries()) {
			const tasks = [{ text: badge.task, check: 'assessors', needed: '1' }];
			ids.push(await make(badge, { organisationId: organisations[issuer], level: at === 0 ? 2 : 3, tasks }));
		}
		for (const [at, badge] of ids.entries())
			await placeBadge(system, { systemId, badge, at: `${familyId} ${at}` });
	}
	const tasks = [
		{ text: milestone.task, check: 'badges', needed: String(firsts.length), badges: firsts.join('\n') }
	];
	const badge = await make(milestone, { organisationId: organisation, level: 1, tasks });
	await placeBadge(system, { systemId, badge, at: 'milestone' });
	await publishBadgeSystem(system, { systemId });
}

type Making = {
	organisationId: string;
	level: RibbonLevel;
	tasks: { text: string; check: string; needed: string; badges?: string }[];
};

async function make(badge: DemoBadge, { organisationId, level, tasks }: Making): Promise<string> {
	const { name, description, icon, palette, shape } = badge;
	const badgeId = await makeBadge(system, { organisationId, name, language: 'en' });
	const { draft, revision } = await seeBadgeDraft(system, badgeId);
	const words = { name, description, criteria: badge.task, badgeType: 'skill' as const, tasks };
	await keepBadgeDraft(system, { badgeId, revision, draft: { ...draft, ...words } });
	const design = {
		...{ shape, pattern: 'rays', icon, level, seed: name, ...schemeOf(palettes[palette]) },
		rimText: '',
		ribbonText: badge.ribbon
	};
	const imageAlt = `${name}: ${badge.ribbon}`;
	await keepBadgeDesign(system, { badgeId, revision: revision + 1, design, imageAlt });
	await publishBadge(system, { badgeId });
	return badgeId;
}
