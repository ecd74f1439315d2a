import { type Check, kindOf } from '#domains/badges/task.ts';

/** Tasks that come into the queue of the organisation: those for assessors, and those that an organiser confirms. */
export const takesAssessor = (check: Check): boolean =>
	kindOf(check) === 'assessors' || kindOf(check) === 'scan-or-organiser';
