import { formDocument, type FormOf } from '#ui/form-document.ts';
import { isStepTarget, type StepTarget } from './step-target.ts';

/** The form document of a playlist: what its maker has typed, kept as typed. It is the content of a draft. */
const texts = ['title', 'summary', 'language', 'visibility', 'badgeId'] as const;
const lists = { steps: ['note', 'kind', 'target', 'url', 'title', 'minutes', 'isOptional'] } as const;

export type PlaylistForm = FormOf<typeof texts, typeof lists>;
export type StepRow = PlaylistForm['steps'][number];

const document = formDocument({ texts, lists, rowStart: { steps: { kind: 'link' } } });

export const { emptyForm, emptyRow, formFrom, formFromTyped } = document;

/** Buttons that change the steps: those of every form, and `take activity.ID` for what was found. */
export function changeSteps(form: PlaylistForm, wish: string): PlaylistForm {
	const taken = takenIn(wish);
	if (!taken) return document.changeRows(form, wish);
	if (form.steps.some(({ target }) => target === taken.target)) return form;
	return { ...form, steps: [...form.steps, { ...emptyRow('steps'), ...taken }] };
}

/** The field that the page should bring into view after a wish. */
export function placeOfWish(form: PlaylistForm, wish: string): string {
	const last = form.steps.length - 1;
	if (takenIn(wish)) return `steps.${last}.note`;
	return wish === 'add steps' ? `steps.${last}.url` : document.placeOfWish(form, wish);
}

function takenIn(wish: string): StepTarget | undefined {
	const [verb, kind = '', target = ''] = wish.split(/[ .]/);
	const taken = { kind, target };
	return verb === 'take' && isStepTarget(taken) ? taken : undefined;
}
