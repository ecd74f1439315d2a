import { type Check, kindOf } from '#domains/badges/task.ts';
import { m } from '#messages';

/** How a task is checked, in a sentence. */
export function checkWords(check: Check): string {
	if (typeof check === 'string') return m.badge_check_scan();
	if (check.kind === 'self') return m.badge_check_self();
	if (check.kind === 'peers') return m.badge_check_peers({ needed: check.needed });
	if (check.kind === 'attendance') {
		return check.sessions === 'all'
			? m.badge_check_attendance_all()
			: m.badge_check_attendance({ count: check.sessions });
	}
	if (check.kind === 'badges')
		return m.badge_check_badges({ needed: check.needed, of: check.badgeIds.length });
	return check.of > check.needed
		? m.badge_check_assessors_of({ needed: check.needed, of: check.of })
		: m.badge_check_assessors({ needed: check.needed });
}

/** The choices of the editor, in the order of trust. */
export const checkChoices = (): { value: string; label: string }[] => [
	{ value: 'scan-or-organiser', label: m.badge_check_choice_scan() },
	{ value: 'assessors', label: m.badge_check_choice_assessors() },
	{ value: 'peers', label: m.badge_check_choice_peers() },
	{ value: 'self', label: m.badge_check_choice_self() },
	{ value: 'attendance', label: m.badge_check_choice_attendance() },
	{ value: 'badges', label: m.badge_check_choice_badges() }
];

export const isShownWork = (check: Check): boolean =>
	kindOf(check) !== 'attendance' && kindOf(check) !== 'badges';
