/** A field of the form that breaks a rule, and the message that says how. */
export type Broken = { field: string; message: string };

export const when = (broken: boolean, field: string, message: string): Broken[] =>
	broken ? [{ field, message }] : [];

export const isBefore = (one: Date | undefined, other: Date | undefined): boolean =>
	one !== undefined && other !== undefined && one < other;
