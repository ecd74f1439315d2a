import type { ActivityKind } from './activity.ts';
import { type ActivityForm, emptyForm, emptyRow, type TextField } from './activity-form.ts';
import { weekdayFields } from './weekdays.ts';

/**
 * What a form asks for beyond what every activity has. `sessions`: several dates; `parts`: work at one's own pace
 * between them; `programme`: rooms, speakers and agendas; `repeats`: meetings by a rule; `engagement`: hours a week,
 * what one does and learns, conditions; `undated`: it may be open all the time.
 */
export const features = ['sessions', 'parts', 'programme', 'repeats', 'engagement', 'undated'] as const;
export type Feature = (typeof features)[number];

const featuresOf: Record<ActivityKind, readonly Feature[]> = {
	event: ['sessions'],
	course: ['sessions', 'parts'],
	workshop: ['sessions', 'parts'],
	volunteering: ['sessions', 'engagement', 'undated'],
	internship: ['sessions', 'engagement', 'undated'],
	club: ['sessions', 'repeats', 'undated'],
	project: ['sessions', 'parts', 'engagement', 'undated'],
	'open-space': ['sessions', 'repeats', 'undated'],
	'self-paced': ['undated'],
	conference: ['sessions', 'programme']
};

/** An unknown kind asks for everything, so that nothing typed is hidden before the kind is mended. */
export const has = (kind: string, feature: Feature): boolean =>
	featuresOf[kind as ActivityKind]?.includes(feature) ?? feature !== 'undated';

/** What the two dates of an activity mean: it takes place, is open to begin, or runs for a time. */
export type DatesMean = 'when' | 'open' | 'period';
export const datesMean = (kind: string): DatesMean =>
	kind === 'self-paced' ? 'open' : has(kind, 'engagement') && kind !== 'project' ? 'period' : 'when';

const textsOf: Partial<Record<Feature, readonly TextField[]>> = {
	sessions: ['choosesSessions', 'sessionCapacity'],
	repeats: ['repeat', 'repeatRule', 'repeatUntil', ...weekdayFields],
	engagement: ['hoursPerWeek', 'doing', 'learning', 'conditions']
};

/** The fields that a form has only for its sake. */
export const fieldsOf = (feature: Feature): readonly TextField[] => textsOf[feature] ?? [];

/** The form without what its kind does not ask for; a draft keeps that for when the kind is changed back. */
export function fitted(form: ActivityForm): ActivityForm {
	const { kind } = form;
	const [blank, blankSession] = [emptyForm(), emptyRow('sessions')];
	const unfit = features.filter((feature) => !has(kind, feature)).flatMap(fieldsOf);
	const sessions = has(kind, 'sessions') ? form.sessions : [];
	return {
		...form,
		...Object.fromEntries(unfit.map((field) => [field, blank[field]])),
		exceptions: has(kind, 'repeats') && form.repeat !== '' ? form.exceptions : [],
		sessions: sessions.map(({ isSelfPaced, room, speakers, agenda, ...session }) => ({
			...session,
			...(has(kind, 'parts') ? { isSelfPaced } : { isSelfPaced: blankSession.isSelfPaced }),
			...(has(kind, 'programme') ? { room, speakers, agenda } : { room: '', speakers: '', agenda: '' })
		}))
	};
}
