import { z } from 'zod';
import { isId } from '#server/id.ts';
import { instantOf } from './local-time.ts';

/**
 * Readers of single typed fields. They only refuse and trim, and never convert, so that zod goes on to the rules that
 * compare fields and the organiser sees every problem at once.
 */
export const text = (max: number) => z.string().trim().max(max);
export const required = (max: number) => text(max).min(1, 'problem_required');

const blankOr = (fits: (typed: string) => boolean) => (typed: string) => typed === '' || fits(typed);

export const whole = (min: number, max: number, message: string) =>
	text(12).refine(
		blankOr((typed) => /^\d+$/.test(typed) && Number(typed) >= min && Number(typed) <= max),
		message
	);

export const degrees = (limit: number) =>
	text(30).refine(
		blankOr((typed) => /^-?\d{1,3}(\.\d+)?$/.test(typed) && Math.abs(Number(typed)) <= limit),
		'activity_problem_coordinates'
	);

export const webAddress = text(2000).refine(blankOr(isWebAddress), 'problem_url');

function isWebAddress(typed: string): boolean {
	const url = URL.parse(typed);
	return url !== null && ['https:', 'http:'].includes(url.protocol) && !url.username && !url.password;
}

export const mailAddress = text(254).refine(
	blankOr((typed) => z.email().safeParse(typed).success),
	'problem_address'
);

export const localTime = text(19).refine(
	blankOr((typed) => /^20\d\d-/.test(typed) && instantOf(typed, 'UTC') !== undefined),
	'problem_date'
);

export const localDate = text(10).refine(
	blankOr((typed) => /^20\d\d-\d\d-\d\d$/.test(typed) && instantOf(`${typed}T00:00`, 'UTC') !== undefined),
	'problem_date'
);

export const fileId = text(36).refine(blankOr(isId), 'problem_not_understood');
export const languageTag = text(35).refine(
	blankOr((typed) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(typed)),
	'problem_not_understood'
);
export const countryCode = text(2).refine(
	blankOr((typed) => /^[A-Z]{2}$/.test(typed)),
	'problem_not_understood'
);
/** With or without its `#`; several words are several hashtags, so one word only. */
export const hashtag = text(100).refine(
	blankOr((typed) => /^#?[\p{L}\p{M}\p{N}_]+$/u.test(typed)),
	'activity_problem_hashtag'
);
