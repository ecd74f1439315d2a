import { now } from '#server/clock.ts';
import type { ActivityKind } from './activity.ts';
import { offsetTimeOf } from './local-time.ts';
import { type Node, partsOf, told, withoutGaps } from './json-ld-parts.ts';
import { scheduleOf } from './json-ld-schedule.ts';
import type { SeenActivity } from './see-activity.ts';

/** As much of an activity as is told of it. */
export type ToldActivity = Pick<SeenActivity, 'activity'> & {
	/** null = no limit; left out = not told. */
	placesLeft?: number | null;
	organisation: { name: string; website: string | null };
};

/** Whole addresses that the description names. */
export type Addresses = { id: string; page: string; picture: string; organisation: string };
/** A skill that it is about, as the framework names it. */
export type ToldSkill = { name: string; uri: string; code: string; framework: string };

const courseKinds: readonly ActivityKind[] = ['course', 'self-paced'];
const teaching: readonly ActivityKind[] = [...courseKinds, 'workshop', 'conference'];
const eventTypes: Partial<Record<ActivityKind, string>> = {
	workshop: 'EducationEvent',
	conference: 'EducationEvent',
	club: 'SocialEvent'
};

/** An activity in the words of schema.org: an Event, or a Course with its instance. Says nothing that the page hides. */
export function jsonLdOf(seen: ToldActivity, addresses: Addresses, skills: readonly ToldSkill[] = []): Node {
	const { activity } = seen;
	const isCourse = courseKinds.includes(activity.kind);
	const about = {
		...wordsOf(seen, addresses),
		...skillsOf(activity.kind, skills),
		...(isCourse ? courseOf(seen, addresses) : eventOf(seen, addresses))
	};
	return withoutGaps({ '@context': 'https://schema.org', '@id': addresses.id, ...about });
}

const wordsOf = ({ activity }: ToldActivity, { page, picture }: Addresses): Node => ({
	name: activity.title,
	description: activity.summary || undefined,
	inLanguage: activity.spokenLanguages.length > 0 ? activity.spokenLanguages : activity.language,
	url: page,
	image: picture,
	typicalAgeRange: ageRange(activity.minAge, activity.maxAge),
	keywords: activity.hashtag ?? undefined
});

/** What a course or a lesson teaches; what another event is about. */
function skillsOf(kind: ActivityKind, skills: readonly ToldSkill[]): Node {
	const terms = skills.map(({ name, uri, code, framework }) =>
		withoutGaps({
			'@type': 'DefinedTerm',
			'@id': uri || undefined,
			name,
			termCode: code || undefined,
			inDefinedTermSet: framework || undefined
		})
	);
	return teaching.includes(kind) ? { teaches: terms } : { about: terms };
}

const ageRange = (min: number | null, max: number | null): string | undefined =>
	min === null && max === null ? undefined : `${min ?? 0}-${max ?? ''}`;

const eventOf = (seen: ToldActivity, addresses: Addresses): Node => ({
	'@type': seen.activity.repeat ? 'EventSeries' : (eventTypes[seen.activity.kind] ?? 'Event'),
	...datesOf(seen),
	...happening(seen, addresses),
	eventSchedule: told(scheduleOf(seen.activity)),
	subEvent: partsOf(seen, now())
});

function courseOf(seen: ToldActivity, addresses: Addresses): Node {
	const { activity } = seen;
	const instance = {
		'@type': 'CourseInstance',
		name: activity.title,
		courseMode: { online: 'Online', 'in-person': 'Onsite', hybrid: 'Blended' }[activity.mode],
		courseWorkload: duration(activity.minutes),
		courseSchedule: told(scheduleOf(activity)),
		...datesOf(seen),
		...happening(seen, addresses),
		instructor: peopleOf(seen, ['presenter', 'facilitator']),
		subEvent: partsOf(seen, now())
	};
	return {
		'@type': 'Course',
		timeRequired: duration(activity.minutes),
		provider: organiserOf(seen, addresses),
		offers: offerOf(seen, addresses),
		isAccessibleForFree: activity.cost === 'free',
		hasCourseInstance: [withoutGaps(instance)]
	};
}

const datesOf = ({ activity }: ToldActivity): Node => ({
	startDate: activity.startsAt ? offsetTimeOf(activity.startsAt, activity.timeZone) : undefined,
	endDate: activity.endsAt ? offsetTimeOf(activity.endsAt, activity.timeZone) : undefined
});

const happening = (seen: ToldActivity, addresses: Addresses): Node => ({
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
function locationOf({ activity }: ToldActivity, { page }: Addresses): Node[] {
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

const offerOf = ({ activity, placesLeft }: ToldActivity, { page }: Addresses): Node | undefined =>
	activity.cost === 'paid' && activity.signUp === 'none'
		? undefined
		: withoutGaps({
				'@type': 'Offer',
				url: page,
				category: activity.cost === 'free' ? 'Free' : 'Paid',
				...(activity.cost === 'free' ? { price: 0, priceCurrency: 'EUR' } : {}),
				availability: `https://schema.org/${placesLeft === 0 ? 'SoldOut' : 'InStock'}`,
				validThrough: activity.signUpClosesAt
					? offsetTimeOf(activity.signUpClosesAt, activity.timeZone)
					: undefined
			});

const organiserOf = ({ organisation }: ToldActivity, { organisation: id }: Addresses): Node =>
	withoutGaps({
		'@type': 'Organization',
		'@id': id,
		name: organisation.name,
		url: organisation.website ?? id
	});

const organisersOf = (seen: ToldActivity, addresses: Addresses): Node[] => [
	organiserOf(seen, addresses),
	...seen.activity.partners.filter(({ role }) => role === 'co-organiser').map(partnerOf)
];

const partnerOf = ({ name, website }: { name: string; website: string }): Node =>
	withoutGaps({ '@type': 'Organization', name, url: website || undefined });

const peopleOf = ({ activity }: ToldActivity, roles: string[]): Node[] =>
	activity.people
		.filter(({ role }) => roles.includes(role))
		.map(({ name, about }) => withoutGaps({ '@type': 'Person', name, description: about || undefined }));

/** ISO 8601: `PT25H30M`. */
const duration = (minutes: number | null): string | undefined =>
	minutes === null ? undefined : `PT${Math.floor(minutes / 60)}H${minutes % 60}M`;
