import { namesIn } from './agenda.ts';
import { offsetTimeOf } from './local-time.ts';
import { nameOfMeeting } from './occasion.ts';
import type { Activity, Session } from './activity.ts';

export type Node = Record<string, unknown>;

export const withoutGaps = (node: Node): Node =>
	Object.fromEntries(
		Object.entries(node).filter(
			([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)
		)
	);

/** A node that may be missing, without its gaps. */
export const told = (node: Node | undefined): Node | undefined => node && withoutGaps(node);

/** So many meetings of a club are told one by one; its schedule tells the rest. */
const mostMeetings = 12;

/** The meetings of a course or a club, and the sessions of a programme with their rooms and speakers. */
export function partsOf({ activity }: { activity: Activity }, at: Date): Node[] {
	const met = activity.sessions
		.filter(isMeeting)
		.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
	if (activity.repeat)
		return met
			.filter(({ startsAt }) => startsAt >= at)
			.slice(0, mostMeetings)
			.map((each) => partOf(each, activity));
	return met.length < 2 ? [] : met.map((each) => partOf(each, activity));
}

type Meeting = Session & { startsAt: Date };
const isMeeting = (session: Session): session is Meeting => session.startsAt !== null && !session.isSelfPaced;

function partOf(session: Meeting, { title, timeZone, placeName, streetAddress }: Activity): Node {
	const room =
		session.room &&
		withoutGaps({
			'@type': 'Place',
			name: session.room,
			address: streetAddress || undefined,
			containedInPlace: placeName ? { '@type': 'Place', name: placeName } : undefined
		});
	return withoutGaps({
		'@type': 'Event',
		name: nameOfMeeting(session, title),
		description: session.note || undefined,
		startDate: offsetTimeOf(session.startsAt, timeZone),
		endDate: session.endsAt ? offsetTimeOf(session.endsAt, timeZone) : undefined,
		location: room || undefined,
		performer: namesIn(session.speakers).map((name) => ({ '@type': 'Person', name }))
	});
}
