import { stringify } from 'csv-stringify/sync';
import { offsetTimeOf } from '#domains/activities/local-time.ts';
import type { OpenRow } from './see-open-data.ts';

type Cell = string | number | null;
type Column = (row: OpenRow, origin: string) => Cell;

const timed = (at: Date | null, timeZone: string): string => (at ? offsetTimeOf(at, timeZone) : '');

/** The columns of the table, in their order. */
const columns: Record<string, Column> = {
	id: ({ activity }, origin) => `${origin}/activities/${activity.id}`,
	title: ({ activity }) => activity.title,
	summary: ({ activity }) => activity.summary,
	kind: ({ activity }) => activity.kind,
	language: ({ activity }) => activity.language,
	spoken_languages: ({ activity }) => activity.spokenLanguages.join(' '),
	mode: ({ activity }) => activity.mode,
	starts_at: ({ activity }) => timed(activity.startsAt, activity.timeZone),
	ends_at: ({ activity }) => timed(activity.endsAt, activity.timeZone),
	time_zone: ({ activity }) => activity.timeZone,
	repeats: ({ activity }) => activity.repeat?.rule ?? '',
	sessions: ({ activity }) => activity.sessions.length,
	minutes: ({ activity }) => activity.minutes,
	hours_per_week: ({ activity }) => activity.hoursPerWeek,
	place: ({ activity }) => activity.placeName,
	address: ({ activity }) => activity.streetAddress,
	latitude: ({ activity }) => activity.lat,
	longitude: ({ activity }) => activity.lng,
	city: ({ maker }) => maker.city,
	organisation: ({ maker }) => maker.organisationName,
	organisation_id: ({ activity }, origin) => `${origin}/organisations/${activity.organisationId}`,
	cost: ({ activity }) => activity.cost,
	cost_note: ({ activity }) => activity.costNote,
	sign_up: ({ activity }) => activity.signUp,
	sign_up_closes_at: ({ activity }) => timed(activity.signUpClosesAt, activity.timeZone),
	capacity: ({ activity }) => activity.capacity,
	min_age: ({ activity }) => activity.minAge,
	max_age: ({ activity }) => activity.maxAge,
	access_note: ({ activity }) => activity.accessNote,
	badges: ({ activity }, origin) => activity.badgeIds.map((id) => `${origin}/badges/${id}`).join(' '),
	updated_at: ({ activity }) => activity.updatedAt.toISOString()
};

export const openColumns = Object.keys(columns);

/** Lines of the table (RFC 4180). A text that a spreadsheet would take for a formula is marked as text. */
export const openLines = (rows: readonly OpenRow[], origin: string): string =>
	stringify(
		rows.map((row) => Object.values(columns).map((column) => inert(column(row, origin)))),
		{ record_delimiter: 'windows' }
	);

export const openHeader = (): string => stringify([openColumns], { record_delimiter: 'windows' });

const inert = (cell: Cell): Cell =>
	typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
