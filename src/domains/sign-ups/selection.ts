import { z } from 'zod';
import { strangePlaceholder } from './message-words.ts';
import { standings } from './sign-up.ts';

/** Whom an organiser means: some people, or everybody of one standing. */
export const selectionFields = {
	activityId: z.uuid(),
	/** Ids, one a line, as ticked boxes come. */
	people: z
		.string()
		.default('')
		.transform((lines) => [...new Set(lines.split('\n').filter((line) => line !== ''))])
		.pipe(z.array(z.uuid()).max(10_000)),
	everybody: z.enum(['', ...standings]).default('')
};

export const ownWords = (max: number) =>
	z
		.string()
		.trim()
		.max(max)
		.refine((words) => strangePlaceholder(words) === undefined, 'sign_up_problem_placeholder');
