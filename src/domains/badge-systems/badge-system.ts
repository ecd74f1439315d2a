import { z } from 'zod';

/** Who keeps a system: an organisation or a city. */
export type SystemMaker = { organisationId: string | null; cityId: string | null };

/** Badges that belong together: families by levels, and the milestones over them. */
export type BadgeSystem = SystemMaker & {
	id: string;
	name: string;
	description: string;
	language: string;
	/** Their names, the lowest first. */
	levels: string[];
	/** null: only its makers see it. */
	publishedAt: Date | null;
};

/** A row of a system: badges about one thing, from the first level to the last. */
export type Family = { id: string; name: string; position: number };

/** Where a badge stands: at a level of a family, or among the milestones. */
export type Place = {
	badgeId: string;
	familyId: string | null;
	level: number | null;
	/** Of a milestone. */
	position: number | null;
};

export const mostLevels = 6;
export const mostFamilies = 30;
export const mostMilestones = 30;
export const mostSystems = 50;

const levels = z
	.string()
	.max(1000)
	.transform((text) =>
		text
			.split('\n')
			.map((line) => line.trim())
			.filter((line) => line !== '')
	)
	.pipe(
		z
			.array(z.string().max(60, 'badge_system_problem_level_long'))
			.min(1, 'problem_required')
			.max(mostLevels, 'badge_system_problem_levels')
	);

/** What is said of a system; the levels are a line each. */
export const systemWords = z.object({
	name: z.string().trim().min(1, 'problem_required').max(120),
	description: z.string().trim().max(2000).default(''),
	levels
});

export const familyName = z.string().trim().min(1, 'problem_required').max(80);
