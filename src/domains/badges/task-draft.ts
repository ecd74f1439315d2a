import { z } from 'zod';
import {
	type Check,
	checkKinds,
	type Level,
	mostLevels,
	mostReviewers,
	mostTasks,
	type Task,
	type TaskDraft
} from './task.ts';

const typed = (max: number) => z.string().max(max).optional();

/** Only sizes are held while typing. */
export const taskDraftSchema = z.object({
	text: z.string().max(1000),
	check: z.string().max(40),
	needed: typed(10),
	of: typed(10),
	sessions: typed(10),
	badges: typed(4000),
	levels: typed(4000)
});

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const idsIn = (text = ''): string[] => [...new Set((text.match(uuid) ?? []).map((id) => id.toLowerCase()))];

/** "Name: what it means", a line each, the lowest first. */
function levelsIn(text = ''): Omit<Level, 'id'>[] {
	const lines = text.split('\n').map((line) => line.trim());
	return lines
		.filter((line) => line !== '')
		.map((line) => {
			const [, name = line, description = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
			return { name: name.trim().slice(0, 100), description: description.trim().slice(0, 500) };
		});
}

type Problem = { field: string; message: string };

/** The check as it is published, or what is missing. */
function checkIn(draft: TaskDraft): Check | Problem {
	const number = (text: string | undefined, fallback: number): number =>
		text === undefined || text.trim() === '' ? fallback : Number(text);
	const kind = checkKinds.find((each) => each === draft.check);
	if (kind === undefined) return { field: 'check', message: 'problem_required' };
	if (kind === 'scan-or-organiser') return kind;
	if (kind === 'self') return { kind };
	if (kind === 'attendance') {
		if ((draft.sessions ?? '').trim() === '') return { kind, sessions: 'all' };
		const sessions = Number(draft.sessions);
		return isCount(sessions, 500)
			? { kind, sessions }
			: { field: 'sessions', message: 'problem_not_understood' };
	}
	const needed = number(draft.needed, 1);
	if (kind === 'badges') {
		const badgeIds = idsIn(draft.badges);
		if (badgeIds.length === 0) return { field: 'badges', message: 'badge_problem_badges' };
		const isFit = isCount(needed, badgeIds.length);
		return isFit ? { kind, needed, badgeIds } : { field: 'needed', message: 'badge_problem_needed' };
	}
	const of = Math.max(number(draft.of, needed), needed);
	const isFit = isCount(needed, mostReviewers) && isCount(of, mostReviewers);
	return isFit ? { kind, needed, of } : { field: 'needed', message: 'badge_problem_needed' };
}

const isCount = (value: number, most: number): boolean =>
	Number.isInteger(value) && value >= 1 && value <= most;

/** What a draft's tasks must be before they can be published. Rows that nobody filled are no tasks. */
export const publishedTasksSchema = z
	.array(taskDraftSchema)
	.transform((drafts) => drafts.filter(({ text }) => text.trim() !== ''))
	.pipe(z.array(taskDraftSchema).min(1, 'problem_required').max(mostTasks))
	.transform((drafts, context) =>
		drafts.map((draft, index): Task => {
			const id = `task-${index + 1}`;
			const check = checkIn(draft);
			const levels = levelsIn(draft.levels);
			if (levels.length > mostLevels) {
				context.addIssue({ code: 'custom', path: [index, 'levels'], message: 'badge_problem_levels' });
			}
			if (typeof check === 'object' && 'message' in check) {
				context.addIssue({ code: 'custom', path: [index, check.field], message: check.message });
				return { id, text: draft.text.trim(), check: 'scan-or-organiser' };
			}
			const numbered = levels.map((level, at) => ({ id: `level-${at + 1}`, ...level }));
			return { id, text: draft.text.trim(), check, ...(numbered.length > 0 ? { levels: numbered } : {}) };
		})
	);
