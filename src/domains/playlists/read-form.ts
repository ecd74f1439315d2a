import { z } from 'zod';
import {
	fileId as idOrBlank,
	languageTag,
	required,
	text,
	webAddress,
	whole
} from '#domains/activities/form-fields.ts';
import { mostSteps, type PlaylistContent, type Step, stepKinds, visibilities } from './playlist.ts';

const typedStep = z.object({
	kind: z.enum(stepKinds),
	target: idOrBlank,
	url: webAddress,
	title: text(200),
	minutes: whole(1, 100_000, 'playlist_problem_minutes'),
	note: text(1000),
	isOptional: text(10)
});
type TypedStep = z.output<typeof typedStep>;

/** What was typed → a playlist that can be published, or every field that stands in the way. */
export const readForm: z.ZodType<PlaylistContent> = z
	.object({
		title: required(200),
		summary: text(1000),
		language: languageTag.min(1, 'problem_required'),
		visibility: z.enum(visibilities, { error: 'problem_required' }),
		badgeId: idOrBlank,
		steps: z.array(typedStep)
	})
	.superRefine(({ steps }, context) => {
		for (const { field, message } of brokenRules(steps)) {
			context.addIssue({ code: 'custom', path: field.split('.'), message });
		}
	})
	.transform(({ badgeId, steps, ...texts }) => ({
		...texts,
		badgeId: badgeId || null,
		steps: steps.filter((step) => !isBlank(step)).map(stepOf)
	}));

/** A link that was added and left alone falls away. */
const isBlank = (step: TypedStep): boolean => step.kind === 'link' && !step.url && !step.title && !step.note;

function brokenRules(steps: TypedStep[]): { field: string; message: string }[] {
	const filled = steps.filter((step) => !isBlank(step)).length;
	if (filled === 0) return [{ field: 'steps', message: 'playlist_problem_no_steps' }];
	if (filled > mostSteps) return [{ field: 'steps', message: 'playlist_problem_many_steps' }];
	const seen = new Set<string>();
	return steps.flatMap((step, place) => {
		if (isBlank(step)) return [];
		const at = `steps.${place}`;
		if (step.kind !== 'link')
			return twice(seen, step.target) ? [{ field: `${at}.note`, message: 'playlist_problem_twice' }] : [];
		return [
			...(step.url ? [] : [{ field: `${at}.url`, message: 'problem_required' }]),
			...(step.title ? [] : [{ field: `${at}.title`, message: 'problem_required' }]),
			...(step.url && twice(seen, hrefOf(step.url))
				? [{ field: `${at}.url`, message: 'playlist_problem_twice' }]
				: []),
			...(hrefOf(step.url).length > longestHref ? [{ field: `${at}.url`, message: 'problem_url' }] : [])
		];
	});
}

function twice(seen: Set<string>, target: string): boolean {
	if (seen.has(target)) return true;
	seen.add(target);
	return false;
}

// It stands in keys, whose rows PostgreSQL keeps below a third of a page.
const longestHref = 2000;
const hrefOf = (url: string): string => URL.parse(url)?.href ?? '';

const stepOf = ({ kind, target, url, title, minutes, note, isOptional }: TypedStep): Step => ({
	kind,
	activityId: kind === 'activity' ? target : null,
	innerId: kind === 'playlist' ? target : null,
	url: kind === 'link' ? hrefOf(url) : null,
	title: kind === 'link' ? title : '',
	minutes: kind === 'link' && minutes ? Number(minutes) : null,
	note,
	isOptional: isOptional !== ''
});
