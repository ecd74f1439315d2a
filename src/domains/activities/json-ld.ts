import type { ActivityKind } from './activity.ts';
import { offsetTimeOf } from './local-time.ts';
import { occasionsOf } from './occasion.ts';
import type { SeenActivity } from './see-activity.ts';

/** Whole addresses that the description names. */
export type Addresses = { id: string; page: string; picture: string; organisation: string };

type Node = Record<string, unknown>;

const courseKinds: readonly ActivityKind[] = ['course', 'self-paced'];
const eventTypes: Partial<Record<ActivityKind, string>> = { workshop: 'EducationEvent', club: 'SocialEvent' };

/** An activity in the words of schema.org: an Event, or a Course with its instance. Says nothing that the page hides. */
export function jsonLdOf(seen: SeenActivity, addresses: Addresses): Node {
	const { activity } = seen;
	const isCourse = courseKinds.includes(activity.kind);
	const about = {
		...wordsOf(seen, addresses),
		...(isCourse ? courseOf(seen, addresses) : eventOf(seen, addresses))
	};
	return withoutGaps({ '@context': 'https://schema.org', '@id': addresses.id, ...about });
}

const wordsOf = ({ activity }: SeenActivity, { page, picture }: Addresses): Node => ({
	name: activity.title,
	description: activity.summary || undefined,
	inLanguage: activity.spokenLanguages.length > 0 ? activity.spokenLanguages : activity.language,
	url: page,
	image: picture,
	typicalAgeRange: ageRange(activity.minAge, activity.maxAge),
	keywords: activity.hashtag ?? undefined
});

const ageRange = (min: number | null, max: number | null): string | undefined =>
	min === null && max === null ? undefined : `${min ?? 0}-${max ?? ''}`;

const eventOf = (seen: SeenActivity, addresses: Addresses): Node => ({
	'@type': eventTypes[seen.activity.kind] ?? 'Event',
	...datesOf(seen),
	...happening(seen, addresses),
	subEvent: partsOf(seen)
});

function courseOf(seen: SeenActivity, addresses: Addresses): Node {
	const { activity } = seen;
	const instance = {
		'@type': 'CourseInstance',
		name: activity.title,
		courseMode: { online: 'Online', 'in-person': 'Onsite', hybrid: 'Blended' }[activity.mode],
		courseWorkload: duration(activity.minutes),
		...datesOf(seen),
		...happening(seen, addresses),
		instructor: peopleOf(seen, ['presenter', 'facilitator']),
		subEvent: partsOf(seen)
	};
	return {
		'@type': 'Course',
		provider: organiserOf(seen, addresses),
		offers: offerOf(seen, addresses),
		isAccessibleForFree: activity.cost === 'free',
		hasCourseInstance: [withoutGaps(instance)]
	};
}

const datesOf = ({ activity }: SeenActivity): Node => ({
	startDate: activity.startsAt ? offsetTimeOf(activity.startsAt, activity.timeZone) : undefined,
	endDate: activity.endsAt ? offsetTimeOf(activity.endsAt, activity.timeZone) : undefined
});

const happening = (seen: SeenActivity, addresses: Addresses): Node => ({
	eventStatus: `https://schema.org/Event${seen.activity.state === 'cancelled' ? 'Cancelled' : 'Scheduled'}`,
	eventAttendanceMode: `https://schema.org/${attendance[seen.activity.mode]}EventAttendanceMode`,
	location: locationOf(seen, addresses),
	organizer: organisersOf(seen, addresses),
	performer: peopleOf(seen, ['presenter']),
	funder: seen.activity.partners.filter(({ role }) => role === 'funder').map(partnerOf),
	isAccessibleForFree: seen.activity.cost === 'free',
	offers: offerOf(seen, addresses),
	maximumAttendeeCapacity: seen.activity.capacity ?? undefined,
	remainingAttendeeCapacity: seen.placesLeft ?? undefined
});

const attendance = { online: 'Online', 'in-person': 'Offline', hybrid: 'Mixed' };

/** The online place is the page itself: the link to the meeting is for participants. */
function locationOf({ activity }: SeenActivity, { page }: Addresses): Node[] {
	const { mode, lat, lng } = activity;
	const place = withoutGaps({
		'@type': 'Place',
		name: activity.placeName || undefined,
		address: activity.streetAddress || undefined,
		geo:
			lat === null || lng === null ? undefined : { '@type': 'GeoCoordinates', latitude: lat, longitude: lng }
	});
	return [
		...(mode === 'online' ? [] : [place]),
		...(mode === 'in-person' ? [] : [{ '@type': 'VirtualLocation', url: page }])
	];
}

const offerOf = ({ activity, signUp }: SeenActivity, { page }: Addresses): Node | undefined =>
	activity.cost === 'paid' && activity.signUp === 'none'
		? undefined
		: withoutGaps({
				'@type': 'Offer',
				url: page,
				category: activity.cost === 'free' ? 'Free' : 'Paid',
				...(activity.cost === 'free' ? { price: 0, priceCurrency: 'EUR' } : {}),
				availability: `https://schema.org/${signUp === 'full' ? 'SoldOut' : 'InStock'}`,
				validThrough: activity.signUpClosesAt
					? offsetTimeOf(activity.signUpClosesAt, activity.timeZone)
					: undefined
			});

const organiserOf = ({ organisation }: SeenActivity, { organisation: id }: Addresses): Node =>
	withoutGaps({
		'@type': 'Organization',
		'@id': id,
		name: organisation.name,
		url: organisation.website ?? id
	});

const organisersOf = (seen: SeenActivity, addresses: Addresses): Node[] => [
	organiserOf(seen, addresses),
	...seen.activity.partners.filter(({ role }) => role === 'co-organiser').map(partnerOf)
];

const partnerOf = ({ name, website }: { name: string; website: string }): Node =>
	withoutGaps({ '@type': 'Organization', name, url: website || undefined });

const peopleOf = ({ activity }: SeenActivity, roles: string[]): Node[] =>
	activity.people
		.filter(({ role }) => roles.includes(role))
		.map(({ name, about }) => withoutGaps({ '@type': 'Person', name, description: about || undefined }));

function partsOf({ activity }: SeenActivity): Node[] {
	const occasions = occasionsOf(activity);
	if (activity.sessions.length === 0 || occasions.length < 2) return [];
	return occasions.map((occasion) => ({
		'@type': 'Event',
		name: occasion.title,
		startDate: offsetTimeOf(occasion.startsAt, activity.timeZone),
		endDate: offsetTimeOf(occasion.endsAt, activity.timeZone)
	}));
}

/** ISO 8601: `PT25H30M`. */
const duration = (minutes: number | null): string | undefined =>
	minutes === null ? undefined : `PT${Math.floor(minutes / 60)}H${minutes % 60}M`;

const withoutGaps = (node: Node): Node =>
	Object.fromEntries(
		Object.entries(node).filter(
			([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)
		)
	);
