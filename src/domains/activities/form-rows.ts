import { changeSkills } from '#domains/frameworks/skill-wish.ts';
import { type ActivityForm, emptyRow, listFields, type ListName, listNames } from './activity-form.ts';

/** A button of the form that changes its rows: `add sessions`, `drop people.2`, `lift sessions.1`. */
export function changeRows(form: ActivityForm, wish: string): ActivityForm {
	const { verb, list, place } = readWish(wish);
	const skills = changeSkills(
		form.skills.map(({ id }) => id),
		wish
	);
	if (!list) return { ...form, skills: skills.map((id) => ({ id })) };
	const rows = [...form[list]] as Record<string, string>[];
	if (verb === 'add') rows.push(emptyRow(list));
	if (verb === 'drop' && place >= 0) rows.splice(place, 1);
	const row = rows[place];
	if (verb === 'lift' && place > 0 && row) {
		rows.splice(place, 1);
		rows.splice(place - 1, 0, row);
	}
	return { ...form, [list]: rows };
}

/** The field that the page should bring into view after a wish, as the end of its address. */
export function placeOfWish(form: ActivityForm, wish: string): string {
	const { verb, list, place } = readWish(wish);
	if (!list) return '';
	const last = form[list].length - 1;
	const at = verb === 'add' ? last : Math.min(Math.max(verb === 'lift' ? place - 1 : place, 0), last);
	return at < 0 ? list : `${list}.${at}.${listFields[list][0]}`;
}

function readWish(wish: string): { verb: string; list: ListName | undefined; place: number } {
	const [verb = '', target = ''] = wish.split(' ');
	const [name, place = '-1'] = target.split('.');
	return { verb, list: listNames.find((list) => list === name), place: Number.parseInt(place, 10) };
}
