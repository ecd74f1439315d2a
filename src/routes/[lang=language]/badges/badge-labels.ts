import { m } from '#messages';
import type { BadgeType } from '#domains/badges/badge.ts';

export const badgeTypeLabels: Record<BadgeType, () => string> = {
	participation: m.badge_type_participation,
	skill: m.badge_type_skill,
	'non-formal-learning': m.badge_type_non_formal_learning,
	completion: m.badge_type_completion,
	volunteering: m.badge_type_volunteering,
	role: m.badge_type_role,
	membership: m.badge_type_membership
};

/** What a badge type says, in one line, for who chooses it. */
export const badgeTypeHints: Record<BadgeType, () => string> = {
	participation: m.badge_type_participation_hint,
	skill: m.badge_type_skill_hint,
	'non-formal-learning': m.badge_type_non_formal_learning_hint,
	completion: m.badge_type_completion_hint,
	volunteering: m.badge_type_volunteering_hint,
	role: m.badge_type_role_hint,
	membership: m.badge_type_membership_hint
};
