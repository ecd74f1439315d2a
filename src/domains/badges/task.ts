/** How a task is checked. */
export const checkKinds = [
	'scan-or-organiser',
	'self',
	'peers',
	'assessors',
	'attendance',
	'badges'
] as const;
export type CheckKind = (typeof checkKinds)[number];

/**
 * How a task is checked, with what that needs to know. `peers` and `assessors`: so many of those who look must approve.
 * `attendance`: so many sessions of the activity. `badges`: so many of these, of whatever organisation. The first kind
 * is a bare word, since versions were published when it was the only one.
 */
export type Check =
	| 'scan-or-organiser'
	| { kind: 'self' }
	| { kind: 'peers' | 'assessors'; needed: number; of: number }
	| { kind: 'attendance'; sessions: number | 'all' }
	| { kind: 'badges'; needed: number; badgeIds: string[] };

/** One level of a task's rubric. */
export type Level = { id: string; name: string; description: string };

/** `levels`: the lowest first. Versions from before there were rubrics have none. */
export type Task = { id: string; text: string; check: Check; levels?: Level[] };

/** A task as it is being written; what a kind of check does not need is kept all the same. */
export type TaskDraft = {
	text: string;
	check: string;
	needed?: string | undefined;
	of?: string | undefined;
	sessions?: string | undefined;
	badges?: string | undefined;
	levels?: string | undefined;
};

export const mostTasks = 20;
export const mostReviewers = 20;
export const mostLevels = 10;

export const kindOf = (check: Check): CheckKind => (typeof check === 'string' ? check : check.kind);

/** Tasks that somebody shows evidence for. The others are met by being there, or by what one holds. */
export const takesEvidence = ({ check }: Pick<Task, 'check'>): boolean =>
	['self', 'peers', 'assessors', 'scan-or-organiser'].includes(kindOf(check));

/** A badge whose tasks want more than a scan has a page where somebody works on them. */
export const hasQuest = (tasks: readonly Pick<Task, 'check'>[]): boolean =>
	tasks.some(({ check }) => kindOf(check) !== 'scan-or-organiser');

/** The badges that a task asks for. */
export const requiredBadges = ({ check }: Pick<Task, 'check'>): string[] =>
	typeof check === 'object' && check.kind === 'badges' ? check.badgeIds : [];

/** Tasks that are met by what somebody holds, or by where they were, with nothing sent and nobody asked. */
export const isMetByItself = ({ check }: Pick<Task, 'check'>): boolean =>
	kindOf(check) === 'badges' || kindOf(check) === 'attendance';
