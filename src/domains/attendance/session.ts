import type { Session } from '#domains/activities/activity.ts';
import { datedSessions } from '#domains/activities/dated-session.ts';

/** One time that people come together, as the door knows it. */
export type DoorSession = { key: string; title: string; startsAt: Date | null; endsAt: Date | null };

/** The activity as a whole, where it has no dated sessions. */
export const wholeActivity = 'whole';

type Dated = { title: string; startsAt: Date | null; endsAt: Date | null; sessions: readonly Session[] };

/** The sessions at which attendance is taken. */
export function doorSessions({ title, startsAt, endsAt, sessions }: Dated): DoorSession[] {
	const met = datedSessions(sessions).map(({ key, title: named, startsAt: from, endsAt: until }) => ({
		...{ key, title: named, startsAt: from, endsAt: until }
	}));
	return met.length > 0 ? met : [{ key: wholeActivity, title, startsAt, endsAt }];
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
