import { z } from 'zod';
import { badgeShapeNames } from '#ui/drawing/badge-shapes.ts';
import { badgeGroundNames, ribbonLevels } from '#ui/drawing/design.ts';

const colour = z
	.string()
	.trim()
	.toLowerCase()
	.regex(/^#[0-9a-f]{6}$/, 'badge_problem_colour');

/** Long texts are kept as they were typed; the drawing says that it cut them. */
export const badgeDesignSchema = z.object({
	shape: z.enum(badgeShapeNames, { error: 'problem_not_understood' }),
	pattern: z.enum(badgeGroundNames, { error: 'problem_not_understood' }),
	ground: colour,
	rim: colour,
	ink: colour,
	icon: z.string().max(60).default(''),
	rimText: z.string().max(500).default(''),
	level: z.coerce.number().pipe(
		z.union(
			ribbonLevels.map((level) => z.literal(level)),
			{ error: 'problem_not_understood' }
		)
	),
	ribbonText: z.string().max(500).default(''),
	seed: z.string().max(200).default('')
});
