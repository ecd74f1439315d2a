import type { z } from 'zod';
import { type FieldProblem, Refusal } from './refusal.ts';

/**
 * Input as the schema wants it, or a refusal that names every wrong field. A schema gives its own words as message
 * keys (`z.string().min(1, 'problem_required')`); where it says nothing, a general key fits the kind of problem.
 */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
	const read = schema.safeParse(input);
	if (read.success) return read.data;
	throw new Refusal('invalid-input', { fields: read.error.issues.map(problemOf) });
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
	const field = issue.path.join('.');
	if (/^[a-z]+(_[a-z0-9]+)+$/.test(issue.message)) return { field, message: issue.message };
	if (issue.code === 'too_big')
		return { field, message: 'problem_too_long', values: { max: Number(issue.maximum) } };
	if (issue.code === 'too_small' || (issue.code === 'invalid_type' && issue.input === undefined)) {
		return { field, message: 'problem_required' };
	}
	return { field, message: 'problem_not_understood' };
}
