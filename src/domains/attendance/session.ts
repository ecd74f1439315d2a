import type { Session } from '#domains/activities/activity.ts';

/** One time that people come together, as the door knows it. */
export type DoorSession = { key: string; title: string; startsAt: Date | null; endsAt: Date | null };

/** The activity as a whole, where it has no dated sessions. */
export const wholeActivity = 'whole';

type Dated = { title: string; startsAt: Date | null; endsAt: Date | null; sessions: readonly Session[] };

/**
 * The sessions at which attendance is taken. A session is known by its start (of a repeated one: the start that its rule
 * gave it) and its room, since its place in the list changes whenever the activity is edited.
 */
export function doorSessions({ title, startsAt, endsAt, sessions }: Dated): DoorSession[] {
	const met = sessions.flatMap((session): DoorSession[] =>
		session.startsAt && !session.isSelfPaced
			? [{ key: keyOf(session), title: session.title, startsAt: session.startsAt, endsAt: session.endsAt }]
			: []
	);
	if (met.length > 0) return met.map(unlike);
	return [{ key: wholeActivity, title, startsAt, endsAt }];
}

/** Two at one time without rooms are told apart by their order. */
function unlike(session: DoorSession, at: number, all: readonly DoorSession[]): DoorSession {
	const before = all.slice(0, at).filter(({ key }) => key === session.key).length;
	return before === 0 ? session : { ...session, key: `${session.key} #${before + 1}` };
}

function keyOf({ repeatOf, startsAt, room }: Session): string {
	const start = (repeatOf ?? startsAt)?.toISOString() ?? '';
	return room ? `${start} ${room}` : start;
}

const hour = 3_600_000;

/** The session that a door opens for at this moment: one that is on, else the one that is nearest. */
export function sessionAt(sessions: readonly DoorSession[], at: Date): DoorSession | undefined {
	const away = ({ startsAt, endsAt }: DoorSession): number => {
		if (!startsAt) return 0;
		const [from, until] = [startsAt.getTime() - hour, (endsAt ?? startsAt).getTime()];
		return Math.max(0, from - at.getTime(), at.getTime() - until);
	};
	return sessions.toSorted((one, other) => away(one) - away(other))[0];
}
