import { changeSkills } from '#domains/frameworks/skill-wish.ts';
import { formDocument, type FormOf, type RowOf } from '#ui/form-document.ts';
import { weekdayFields } from './weekdays.ts';

/**
 * The form document of an activity: what an organiser has typed, kept as typed, even where it is not right yet.
 * It is the content of a draft. Safe in a browser.
 */
export const textFields = [
	'title',
	'summary',
	'kind',
	'language',
	'body',
	'mode',
	'timeZone',
	'starts',
	'ends',
	'hours',
	'minutes',
	'hoursPerWeek',
	'doing',
	'learning',
	'conditions',
	'repeat',
	...weekdayFields,
	'repeatRule',
	'repeatUntil',
	'placeName',
	'streetAddress',
	'lng',
	'lat',
	'onlineUrl',
	'accessNote',
	'cost',
	'costNote',
	'signUp',
	'signUpUrl',
	'signUpCloses',
	'capacity',
	'waitingList',
	'choosesSessions',
	'sessionCapacity',
	'minAge',
	'maxAge',
	'languageLevel',
	'profile',
	'hashtag',
	'coverFileId',
	'coverCredit',
	'coverAlt',
	'fundingNote',
	'results'
] as const;

export const listFields = {
	spokenLanguages: ['code'],
	countries: ['code'],
	cities: ['id'],
	skills: ['id'],
	sessions: ['title', 'note', 'isSelfPaced', 'starts', 'ends', 'room', 'speakers', 'agenda', 'places'],
	questions: ['label', 'hint', 'type', 'choices', 'isRequired', 'isShared'],
	exceptions: ['date', 'starts', 'ends', 'note'],
	people: ['role', 'name', 'about', 'address', 'phone'],
	partners: ['role', 'name', 'website', 'organisationId', 'logoFileId'],
	materials: ['title', 'language', 'fileId']
} as const;

export type TextField = (typeof textFields)[number];
export type ListName = keyof typeof listFields;
export type Row<L extends ListName> = RowOf<(typeof listFields)[L]>;
export type ActivityForm = FormOf<typeof textFields, typeof listFields>;

const document = formDocument({
	texts: textFields,
	lists: listFields,
	start: { kind: 'event', mode: 'in-person', cost: 'free', signUp: 'open', waitingList: 'yes' },
	rowStart: {
		people: { role: 'presenter' },
		partners: { role: 'co-organiser' },
		questions: { type: 'short' }
	}
});

export const { listNames, emptyForm, emptyRow, formFrom, formFromTyped, placeOfWish } = document;

/** Buttons that change the rows: those of every form, and those of the skill picker. */
export function changeRows(form: ActivityForm, wish: string): ActivityForm {
	const ids = changeSkills(
		form.skills.map(({ id }) => id),
		wish
	);
	return document.changeRows({ ...form, skills: ids.map((id) => ({ id })) }, wish);
}
