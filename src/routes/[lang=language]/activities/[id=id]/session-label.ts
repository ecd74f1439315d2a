import type { DoorSession } from '#domains/attendance/session.ts';
import { span } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';

/** A session by its time, and its title where it has one. */
export function sessionLabel(
	{ title, startsAt, endsAt }: DoorSession,
	lang: Language,
	timeZone: string
): string {
	if (!startsAt) return title;
	const when = span(startsAt, endsAt, lang, timeZone);
	return title ? `${when} · ${title}` : when;
}
