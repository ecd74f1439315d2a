import type { MailName } from '#server/mail.ts';

/** How somebody is told of a kind of thing. Whatever they choose, it also stands in the app. */
export const ways = ['mail', 'digest', 'app'] as const;
export type Way = (typeof ways)[number];

/** Mails that a person needs to get in, and those to people without an account, are no notifications. */
export type NotificationKind = Exclude<
	MailName,
	| 'sign-in-link'
	| 'sign-up-link'
	| 'sign-in-elsewhere'
	| 'reset-password'
	| 'verify-address'
	| 'organisation-invitation'
	| 'city-invitation'
	| 'badge-waiting'
	| 'notification-digest'
	| 'endorsement-asked'
>;

export type Hours = { timeZone: string; quietFrom: number | null; quietUntil: number | null };

/** In the evening, on the clock of whoever reads it. */
export const digestHour = 17;

const hour = 60 * 60 * 1000;

/** When the quiet hours that it is now in are over; undefined when it is in none. */
export function quietEnd({ timeZone, quietFrom, quietUntil }: Hours, now: Date): Date | undefined {
	if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return undefined;
	const here = clockIn(timeZone, now);
	const isQuiet =
		quietFrom < quietUntil
			? here.hour >= quietFrom && here.hour < quietUntil
			: here.hour >= quietFrom || here.hour < quietUntil;
	if (!isQuiet) return undefined;
	const ahead = (quietUntil - here.hour + 24) % 24;
	const end = new Date(now.getTime() + ahead * hour - here.minute * 60_000);
	// A change of clocks on the way moves the end by as much.
	const off = quietUntil - clockIn(timeZone, end).hour;
	return new Date(end.getTime() + (Math.abs(off) === 1 ? off * hour : 0));
}

/** The last time that it was this hour of the clock there. */
export function lastAt(clockHour: number, timeZone: string, now: Date): Date {
	const here = clockIn(timeZone, now);
	const back = (here.hour - clockHour + 24) % 24;
	return new Date(now.getTime() - back * hour - here.minute * 60_000);
}

function clockIn(timeZone: string, at: Date): { hour: number; minute: number } {
	const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: 'numeric' });
	const read = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
	return { hour: (read.hour ?? 0) % 24, minute: read.minute ?? 0 };
}
