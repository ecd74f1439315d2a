/** As RFC 5545 names them, from Monday on. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** The fields of a form that tick them. */
export const weekdayFields = ['onMO', 'onTU', 'onWE', 'onTH', 'onFR', 'onSA', 'onSU'] as const;

/** The weekday of a local date, `2027-03-28…`. */
export const weekdayOf = (local: string): Weekday | undefined =>
	weekdays[(new Date(`${local.slice(0, 10)}T00:00Z`).getUTCDay() + 6) % 7];
