import { Temporal } from 'temporal-polyfill';

/** A wall-clock time as a form types it: `2027-03-28T18:30`. Seconds are not asked. */
const wallClock = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/**
 * The instant that a wall clock in a zone shows as `local`, or undefined for no real date and time. When the clocks are
 * put forward and the time does not exist, it moves on by the gap; when it happens twice, the first one counts
 * (RFC 5545 §3.3.5 and Temporal's "compatible" agree on both).
 */
export function instantOf(local: string, timeZone: string): Date | undefined {
	if (!wallClock.test(local)) return undefined;
	try {
		const zoned = Temporal.PlainDateTime.from(local, { overflow: 'reject' }).toZonedDateTime(timeZone, {
			disambiguation: 'compatible'
		});
		return new Date(zoned.epochMilliseconds);
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** What a wall clock in the zone shows at an instant, as a form types it. */
export function localTimeOf(instant: Date, timeZone: string): string {
	const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
	return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** An IANA name that this server knows. Bare offsets are refused: they know no summer time. */
export function isTimeZone(name: string): boolean {
	if (!/^[A-Za-z]/.test(name)) return false;
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

/** An instant as schema.org wants it: the clock of the place with its offset, `2027-03-28T18:30:00+02:00`. */
export const offsetTimeOf = (instant: Date, timeZone: string): string =>
	Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toString({
		smallestUnit: 'second',
		timeZoneName: 'never'
	});
