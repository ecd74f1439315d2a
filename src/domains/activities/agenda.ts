import type { AgendaItem } from './activity.ts';

/** More than any session holds. */
export const mostAgendaItems = 60;

/**
 * The agenda of a session as it is typed or pasted: a line for each item, `10:15 | Opening | Ana Novak, Jan Kos`. Time
 * and speakers may be left out; a tab, as spreadsheets copy it, counts like the bar.
 */
export function readAgenda(typed: string): AgendaItem[] {
	return typed
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.map(itemOf);
}

function itemOf(line: string): AgendaItem {
	const parts = line.split(/[|\t]/).map((part) => part.trim());
	const time = clockOf(parts[0] ?? '');
	if (time === undefined) return { time: '', title: parts[0] ?? '', speakers: joined(parts.slice(1)) };
	return { time, title: parts[1] ?? '', speakers: joined(parts.slice(2)) };
}

const joined = (parts: string[]): string => parts.filter((part) => part !== '').join(', ');

/** `9.05` and `9:05` are five past nine. */
function clockOf(typed: string): string | undefined {
	const [, hours = '', minutes = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(typed) ?? [];
	if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined;
	return `${hours.padStart(2, '0')}:${minutes}`;
}

/** A line that begins like a time but is none, or has a time and no title. */
export const isWrongAgenda = (typed: string): boolean =>
	readAgenda(typed).some(
		({ title, speakers }) => title === '' || (/^\d{1,2}[:.]\d{1,2}$/.test(title) && speakers !== '')
	);

/** The other way round. */
export const typedAgenda = (items: readonly AgendaItem[]): string =>
	items
		.map(({ time, title, speakers }) =>
			[...(time === '' ? [] : [time]), title, ...(speakers === '' ? [] : [speakers])].join(' | ')
		)
		.join('\n');

/** `Ana Novak, Jan Kos` → the two names. */
export const namesIn = (speakers: string): string[] =>
	speakers
		.split(/[,;]/)
		.map((name) => name.trim())
		.filter((name) => name !== '');
