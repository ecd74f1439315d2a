import type { ActivityForm } from '#domains/activities/activity-form.ts';

/** What every part of the editor is given. */
export interface Editing {
	form: ActivityForm;
	lang: string;
	organisationId: string;
	/** The words of what is wrong with a field. */
	problem: (field: string) => string | undefined;
	/** Something was changed by other means than typing into a field. */
	changed: () => void;
	/** Adds, drops or lifts a row. */
	wish: (event: MouseEvent, words: string) => void;
}
