import { z } from 'zod';
import { now } from '#server/clock.ts';
import { localPath, longestName, longestPassword, shortestPassword } from './account.ts';

/** Fields that several forms about accounts share. */
export const emailField = z.string().trim().toLowerCase().max(254).pipe(z.email('problem_address'));

export const nameField = z.string().trim().max(longestName).default('');

export const newPasswordField = z
	.string()
	.min(shortestPassword, 'account_password_short')
	.max(longestPassword, 'account_password_long');

/** Nothing, or a year that somebody alive may be born in. */
export const birthYearField = z
	.string()
	.trim()
	.regex(/^(\d{4})?$/, 'account_birth_year_wrong')
	.transform((text) => (text ? Number(text) : null))
	.refine(
		(year) => year === null || (year >= 1900 && year <= now().getUTCFullYear()),
		'account_birth_year_wrong'
	)
	.default(null);

/** A path that is not ours is dropped without a word: nobody typed it. */
export const nextField = z
	.string()
	.optional()
	.transform((text) => localPath(text));
