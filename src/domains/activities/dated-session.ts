import type { Session } from './activity.ts';

/** One time that people come together. */
export type DatedSession = {
	key: string;
	title: string;
	startsAt: Date;
	endsAt: Date | null;
	room: string;
	/** null = as the activity says. */
	capacity: number | null;
};

type Given = Omit<Session, 'note' | 'speakers' | 'agenda'>;

/**
 * The sessions to which people come. A session is known by its start (of a repeated one: the start that its rule gave
 * it) and its room, since its place in the list changes whenever the activity is edited.
 */
export function datedSessions(sessions: readonly Given[]): DatedSession[] {
	return sessions
		.flatMap((session): DatedSession[] => {
			const { title, startsAt, endsAt, room, capacity, isSelfPaced } = session;
			if (!startsAt || isSelfPaced) return [];
			return [{ key: keyOf(session), title, startsAt, endsAt, room, capacity }];
		})
		.map(unlike);
}

/** Two at one time without rooms are told apart by their order. */
function unlike(session: DatedSession, at: number, all: readonly DatedSession[]): DatedSession {
	const before = all.slice(0, at).filter(({ key }) => key === session.key).length;
	return before === 0 ? session : { ...session, key: `${session.key} #${before + 1}` };
}

function keyOf({ repeatOf, startsAt, room }: Given): string {
	const start = (repeatOf ?? startsAt)?.toISOString() ?? '';
	return room ? `${start} ${room}` : start;
}
