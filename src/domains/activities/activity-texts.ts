import {
	itemField,
	type Source,
	type SourceText,
	type Spoken,
	type TextKind,
	withoutGaps
} from '#domains/translations/translation.ts';
import type { Activity } from './activity.ts';

const fields = {
	title: 'line',
	summary: 'text',
	body: 'markdown',
	profile: 'markdown',
	costNote: 'text',
	accessNote: 'text',
	coverAlt: 'text',
	results: 'markdown',
	fundingNote: 'markdown',
	cancelReason: 'text'
} as const satisfies Partial<Record<keyof Activity, TextKind>>;
type Field = keyof typeof fields;

const line = (name: string, text: string): SourceText => ({
	field: itemField(name, text),
	kind: 'line',
	text
});
const note = (name: string, text: string): SourceText => ({ ...line(name, text), kind: 'text' });

/** What can be said of an activity in another language. */
export const sourceOfActivity = (activity: Activity): Source => ({
	about: 'activity',
	id: activity.id,
	language: activity.language,
	texts: withoutGaps([
		...(Object.keys(fields) as Field[]).map((field) => ({
			field,
			kind: fields[field],
			text: activity[field]
		})),
		...activity.sessions.flatMap(({ title, note: text }) => [
			line('session', title),
			note('sessionNote', text)
		]),
		...activity.people.map(({ about }) => note('person', about)),
		...activity.materials.map(({ title }) => line('material', title))
	])
});

/** The same activity in the words of a reader's language, as far as they are there. */
export function activityIn<Some extends Activity>(activity: Some, { text }: Spoken): Some {
	const item = (name: string, original: string) => text(itemField(name, original), original);
	const said = (Object.keys(fields) as Field[]).map(
		(field) => [field, text(field, activity[field])] as const
	);
	return {
		...activity,
		...Object.fromEntries(said),
		sessions: activity.sessions.map((session) => ({
			...session,
			title: item('session', session.title),
			note: item('sessionNote', session.note)
		})),
		people: activity.people.map((person) => ({ ...person, about: item('person', person.about) })),
		materials: activity.materials.map((material) => ({
			...material,
			title: item('material', material.title)
		}))
	};
}
