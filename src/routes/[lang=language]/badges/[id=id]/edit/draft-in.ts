import type { BadgeDraft } from '#domains/badges/badge.ts';
import { changeSkills } from '#domains/frameworks/skill-wish.ts';
import { Refusal } from '#server/refusal.ts';

/** The draft as the form sends it: the questions are many fields of one name. */
export function draftIn(form: FormData) {
	const text = (name: string): string => textOf(form.get(name));
	return {
		revision: text('revision'),
		draft: {
			language: text('language'),
			name: text('name'),
			description: text('description'),
			criteria: text('criteria'),
			badgeType: text('badgeType'),
			tasks: tasksIn(form),
			questions: form.getAll('questions').map(textOf),
			skills: changeSkills(form.getAll('skills').map(textOf), text('wish')),
			validMonths: text('validMonths'),
			imageAlt: text('imageAlt'),
			offersCertificate: form.has('offersCertificate')
		}
	};
}

const taskFields = ['text', 'check', 'needed', 'of', 'sessions', 'badges', 'levels'] as const;

/** Every task has all its fields in the form, shown or not, so that the same number stands for the same task. */
function tasksIn(form: FormData) {
	const columns = taskFields.map((field) => form.getAll(`task-${field}`).map(textOf));
	const rows = (columns[0] ?? []).map((_, at) =>
		Object.fromEntries(taskFields.map((field, column) => [field, columns[column]?.[at] ?? '']))
	);
	return rows.filter(({ text }) => text?.trim() !== '');
}

/** What a draft is about: its skills, and the text that more can be suggested for. Older drafts have no skills. */
export function aboutOf({ name, description, criteria, language, skills = [] }: BadgeDraft) {
	return { ids: skills, text: { title: name, summary: description, body: criteria, language } };
}

/** The uploaded picture, or none to go back to the drawn one. */
export async function pictureIn(form: FormData) {
	const revision = textOf(form.get('revision'));
	if (form.has('drawn')) return { revision, file: null };
	const file = form.get('picture');
	if (!(file instanceof File) || file.size === 0) {
		throw new Refusal('invalid-input', { fields: [{ field: 'picture', message: 'problem_required' }] });
	}
	if (file.size > 25 * 2 ** 20) throw new Refusal('too-large');
	return { revision, file: { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name } };
}

const textOf = (value: FormDataEntryValue | null): string =>
	typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
