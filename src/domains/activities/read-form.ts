import { z } from 'zod';
import type { ActivityContent } from './activity.ts';
import { contentOf } from './content-of-form.ts';
import { formFrom } from './activity-form.ts';
import { brokenRules } from './form-rules.ts';
import { fitted } from './kinds.ts';
import { typedActivity } from './typed-activity.ts';

/** What an organiser typed → an activity that can be published, or every field that stands in the way. */
export const readForm: z.ZodType<ActivityContent> = z
	.preprocess((given) => fitted(formFrom(given)), typedActivity)
	.superRefine((typed, context) => {
		for (const { field, message } of brokenRules(typed)) {
			context.addIssue({ code: 'custom', path: field.split('.'), message });
		}
	})
	.transform(contentOf);
