import { CredentialError } from '../errors.ts';

// dateTimeStamp of XML Schema 1.1 part 2 §3.4.28: a time zone is required (VC Data Model 2.0 §4.9).
const DATE_TIME =
	/^-?\d{4,6}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?|24:00:00(\.0+)?)(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Milliseconds since 1970, or undefined when the text is not a dateTimeStamp. */
export function instantOf(text: unknown): number | undefined {
	if (typeof text !== 'string' || text.length > 64 || !DATE_TIME.test(text)) return undefined;
	const instant = Date.parse(text.includes('.') ? text.replace(/(\.\d{3})\d+/, '$1') : text);
	if (Number.isNaN(instant)) return undefined;
	// Date.parse takes 30 February for 2 March; every month has the days up to 19.
	const isEarly = text.charAt(4) === '-' && text.charAt(8) < '2';
	return isEarly || isRealDay(text) ? instant : undefined;
}

function isRealDay(text: string): boolean {
	const [, year, month, day] = /^-?(\d{4,6})-(\d\d)-(\d\d)/.exec(text) ?? [];
	const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
	return Number(day) <= last;
}

/** What a date is written as in a credential. @throws CredentialError `date-malformed` */
export function dateTimeStamp(date: string | Date, name: string): string {
	const text = typeof date === 'string' ? date : Number.isNaN(date.getTime()) ? '' : inSeconds(date);
	if (instantOf(text) === undefined) {
		throw new CredentialError('date-malformed', 'A date must be a dateTimeStamp with a time zone.', name);
	}
	return text;
}

function inSeconds(date: Date): string {
	return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
