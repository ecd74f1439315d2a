import type { ActivityForm } from '#domains/activities/activity-form.ts';
import type { DraftEditing } from '../../../draft-editing.ts';

/** What every part of the editor of an activity is given. */
export interface Editing extends DraftEditing {
	form: ActivityForm;
	lang: string;
	organisationId: string;
}
