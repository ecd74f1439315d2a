import { z } from 'zod';
import type { Alignment } from '#domains/frameworks/framework.ts';
import type { BadgeDesign } from './design.ts';
import { badgeDesignSchema } from './design-input.ts';
import { publishedTasksSchema, taskDraftSchema } from './task-draft.ts';
import { mostTasks, type Task, type TaskDraft } from './task.ts';

/** What a badge says of its holder. */
export const badgeTypes = [
	'participation',
	'skill',
	'non-formal-learning',
	'completion',
	'volunteering',
	'role',
	'membership'
] as const;
export type BadgeType = (typeof badgeTypes)[number];

/** Asked of the holder after earning; the answers enrich the badge in their passport. */
export type Question = { id: string; text: string };

/** A badge as it is being written: anything goes, so that nothing typed is ever lost. */
export type BadgeDraft = {
	language: string;
	name: string;
	description: string;
	criteria: string;
	badgeType: string;
	tasks: TaskDraft[];
	questions: string[];
	/** Ids of the skills that it is about. */
	skills: string[];
	/** For how many months an award is true; empty = for good. */
	validMonths?: string;
	imageFileId: string | null;
	imageAlt: string;
	/** What the generated picture is drawn from, when there is neither an uploaded nor a designed one. */
	imageSeed: string;
	/** Older drafts do not know it. */
	design?: BadgeDesign | null;
	/** Left out: yes. */
	offersCertificate?: boolean;
};

/** What was published under one version number. It never changes. */
export type BadgeVersion = {
	badgeId: string;
	version: number;
	organisationId: string;
	language: string;
	name: string;
	description: string;
	criteria: string;
	badgeType: BadgeType;
	tasks: Task[];
	questions: Question[];
	/** Copied when it was published, whatever becomes of the framework. */
	alignments: Alignment[];
	/** For how many months an award is true; null = for good. */
	validMonths: number | null;
	imageFileId: string | null;
	imageAlt: string;
	imageSeed: string;
	/** Its holders may have a certificate on paper. */
	offersCertificate: boolean;
	createdAt: Date;
};

export const mostQuestions = 6;

const line = (max: number) => z.string().max(max).default('');

/** Only sizes are held while typing. */
export const badgeDraftSchema = z.object({
	language: z.string().max(35),
	name: line(200),
	description: line(4000),
	criteria: line(10000),
	badgeType: line(40),
	tasks: z.array(taskDraftSchema).max(mostTasks).default([]),
	questions: z.array(z.string().max(500)).max(mostQuestions).default([]),
	skills: z.array(z.string().max(36)).max(100).default([]),
	validMonths: line(10),
	imageFileId: z.uuid().nullable().default(null),
	imageAlt: line(500),
	imageSeed: line(200),
	design: badgeDesignSchema.nullable().default(null),
	offersCertificate: z.boolean().default(true)
});

const filled = (max: number) => z.string().trim().min(1, 'problem_required').max(max);
const numbered = (prefix: string) => (text: string, index: number) => ({ id: `${prefix}${index + 1}`, text });

/** What a draft must be before it can be published. */
export const publishedBadgeSchema = z.object({
	language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'problem_not_understood'),
	name: filled(120),
	description: filled(2000),
	criteria: filled(8000),
	badgeType: z.enum(badgeTypes, { error: 'problem_required' }),
	tasks: publishedTasksSchema,
	questions: z
		.array(z.string().trim().max(500))
		.transform((texts) => texts.filter((text) => text !== '').map(numbered('question-'))),
	skills: z
		.array(z.uuid('framework_problem_skill'))
		.default([])
		.transform((ids) => [...new Set(ids)]),
	validMonths: z
		.union([
			z.literal('').transform(() => null),
			z.coerce
				.number({ error: 'badge_problem_months' })
				.int('badge_problem_months')
				.min(1, 'badge_problem_months')
				.max(600, 'badge_problem_months')
		])
		.default(null),
	imageFileId: z.uuid().nullable(),
	imageAlt: z.string().trim().max(500),
	imageSeed: z.string(),
	design: badgeDesignSchema.nullable().default(null),
	offersCertificate: z.boolean().default(true)
});

/** When an award of this version ends: so many months later, on the same day or the last one of a shorter month. */
export function endOf({ validMonths }: Pick<BadgeVersion, 'validMonths'>, awardedAt: Date): Date | null {
	if (validMonths === null) return null;
	const end = new Date(awardedAt);
	end.setUTCMonth(end.getUTCMonth() + validMonths);
	// The 31st of a month that has none became the first of the next.
	if (end.getUTCDate() !== awardedAt.getUTCDate()) end.setUTCDate(0);
	return end;
}
