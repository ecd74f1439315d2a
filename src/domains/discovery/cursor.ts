import { isId } from '#server/id.ts';
import type { Place } from './found.sql.server.ts';

/** Where a page of the catalogue ended: its last place, by time or by score, and when the first page was opened. */
export type Cursor = { by: 'date' | 'score'; place: Place; asOf: Date };

const letters = { date: 'd', score: 's' } as const;

export const writeCursor = ({ by, place, asOf }: Cursor): string =>
	[letters[by], asOf.getTime().toString(36), by === 'date' ? place.key : String(place.score), place.id].join(
		'~'
	);

/** A day later the list begins anew: what is next has changed by then. */
const longest = 86_400_000;

/** Nonsense, and what is too old, is none. */
export function readCursor(text: string, now: Date): Cursor | undefined {
	const [letter, opened = '', at = '', id = ''] = text.slice(0, 200).split('~');
	const asOf = new Date(Number.parseInt(opened, 36));
	const age = now.getTime() - asOf.getTime();
	if (!isId(id) || !(age >= 0 && age <= longest)) return undefined;
	if (
		letter === 'd' &&
		/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/.test(at) &&
		!Number.isNaN(Date.parse(at))
	) {
		return { by: 'date', place: { key: at, id, score: 0 }, asOf };
	}
	const score = Number(at);
	if (letter === 's' && at !== '' && Number.isFinite(score))
		return { by: 'score', place: { key: '', id, score }, asOf };
	return undefined;
}
