import { type AskedBadge, seeAskedBadges } from '#domains/awards/see-climb.ts';
import { seePartOf } from '#domains/badge-systems/see-badge-system.ts';
import type { PublishedBadge } from '#domains/badges/see-badge.ts';
import { seeCountsTowards } from '#domains/badges/see-prerequisites.ts';
import { requiredBadges, type Task } from '#domains/badges/task.ts';
import type { Actor } from '#server/actor.ts';
import { wallBadge } from '../../../wall-badge.ts';

/** What a badge leads to: the systems that it is part of, and the badges that it counts towards. */
export async function beyondOf(badgeId: string, language: string) {
	const [partOf, towards] = await Promise.all([seePartOf(badgeId, language), seeCountsTowards(badgeId)]);
	return {
		partOf: partOf.map(({ next, ...part }) => ({ ...part, next: next && wallBadge(next) })),
		towards: towards.map(wallBadge)
	};
}

export type AskedFor = ReturnType<typeof shownAsked>[];

/** The badges that each task asks for, by the task, and which of them this actor holds. */
export async function askedOf(actor: Actor, tasks: readonly Task[]): Promise<Record<string, AskedFor>> {
	const asking = tasks.filter((task) => requiredBadges(task).length > 0);
	if (asking.length === 0) return {};
	const badges = await seeAskedBadges(actor, asking);
	return Object.fromEntries(
		asking.map((task) => [
			task.id,
			requiredBadges(task).flatMap((id) => {
				const asked = badges.get(id);
				return asked ? [shownAsked(asked)] : [];
			})
		])
	);
}

const shownAsked = ({ badge, organisation, isHeld }: AskedBadge) => ({
	...wallBadge(badge),
	isRetired: isRetired(badge),
	organisation,
	isHeld
});

const isRetired = ({ retiredAt }: PublishedBadge): boolean => retiredAt !== null;
