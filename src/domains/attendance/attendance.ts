/** How somebody was noted: their pass or card read, tapped on a list, by the screen they scanned, or from paper later. */
export const attendanceWays = ['pass', 'card', 'list', 'screen', 'paper'] as const;
export type AttendanceWay = (typeof attendanceWays)[number];

/** Who may come: an account (`a:` and its id) or a claim card (`c:` and its id). */
export type AttendeeKey = `a:${string}` | `c:${string}`;

export const attendeeKey = (of: { accountId?: string | null; claimCardId?: string | null }): AttendeeKey =>
	of.accountId ? `a:${of.accountId}` : `c:${of.claimCardId ?? ''}`;

export type Attendee = { accountId: string | null; claimCardId: string | null };

export const attendeeOf = (key: string): Attendee =>
	key.startsWith('c:')
		? { accountId: null, claimCardId: key.slice(2) }
		: { accountId: key.slice(2), claimCardId: null };

/**
 * What became of a record from the door. `noted` and `already-in` are both well; the others say why somebody was not
 * noted, each with its own sentence on the screen.
 */
export const recordAnswers = [
	'noted',
	'already-in',
	'withdrawn',
	'other-session',
	'other-activity',
	'invented',
	'unknown-code',
	'cancelled'
] as const;
export type RecordAnswer = (typeof recordAnswers)[number];

/** A record as a device keeps it and sends it; the id is made there, so that sending it twice notes it once. */
export type DoorRecord = {
	id: string;
	session: string;
	way: 'pass' | 'card' | 'list';
	/** Milliseconds since 1970, by the device. */
	at: number;
	/** What was scanned or typed; of a tap on the list, the key of the attendee. */
	proof: string;
};
