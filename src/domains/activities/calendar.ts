import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { nextOccasion, type Occasion, occasionsOf } from './occasion.ts';
import type { SeenActivity } from './see-activity.ts';

/** An activity as an iCalendar file (RFC 5545): one VEVENT per meeting, in UTC, so that no zone can be misread. */
export function calendarFile(seen: SeenActivity, pageUrl: string): string {
	const { activity, organisation } = seen;
	const calendar = ical({
		name: activity.title,
		method: ICalCalendarMethod.PUBLISH,
		prodId: { company: 'Cairn', product: 'Activities' }
	});
	occasionsOf(activity).forEach((occasion, index) => {
		const event = calendar.createEvent({
			// Their order names the meetings: a corrected date moves the entry instead of making a second one.
			id: `${activity.id}-${index + 1}`,
			start: occasion.startsAt,
			end: occasion.endsAt,
			stamp: activity.updatedAt,
			lastModified: activity.updatedAt,
			sequence: Math.floor(activity.updatedAt.getTime() / 60_000) - firstMinute,
			summary: occasion.title,
			description: describe(seen, occasion, pageUrl),
			url: pageUrl,
			status: activity.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
			categories: [{ name: activity.kind }],
			organizer: organisation.contactAddress
				? { name: organisation.name, email: organisation.contactAddress }
				: null
		});
		const place = placeOf(seen);
		if (place) event.location(place);
	});
	return calendar.toString();
}

// SEQUENCE only has to grow; minutes since 2026 stay far below its limit of 2³¹.
const firstMinute = Date.UTC(2026, 0, 1) / 60_000;

function describe({ activity }: SeenActivity, occasion: Occasion, pageUrl: string): string {
	const parts = [activity.cancelReason, activity.summary, occasion.note, activity.onlineUrl ?? '', pageUrl];
	return parts.filter((part) => part !== '').join('\n\n');
}

function placeOf({ activity }: SeenActivity) {
	const address = activity.streetAddress.replaceAll('\n', ', ');
	const title = activity.placeName || address;
	if (!title) return undefined;
	const { lat, lng } = activity;
	if (lat === null || lng === null) return { title, ...(address && title !== address ? { address } : {}) };
	return { title, ...(address ? { address } : {}), geo: { lat, lon: lng } };
}

export type CalendarLinks = { file: string; google: string; outlook: string };

/**
 * Ways into a calendar. One meeting is added by itself; many are subscribed to, so that later changes arrive too.
 * `fileUrl` and `pageUrl` are whole addresses.
 */
export function calendarLinks(
	seen: SeenActivity,
	fileUrl: string,
	pageUrl: string,
	now: Date
): CalendarLinks | undefined {
	const occasions = occasionsOf(seen.activity);
	const next = nextOccasion(occasions, now);
	if (!next) return undefined;
	if (occasions.length > 1) return { file: fileUrl, ...subscriptions(seen, fileUrl) };
	const place = [seen.activity.placeName, seen.activity.streetAddress.replaceAll('\n', ', ')]
		.filter(Boolean)
		.join(', ');
	const google = new URL('https://calendar.google.com/calendar/render?action=TEMPLATE');
	google.searchParams.set('text', next.title);
	google.searchParams.set('dates', `${compact(next.startsAt)}/${compact(next.endsAt)}`);
	google.searchParams.set('details', pageUrl);
	google.searchParams.set('location', place);
	const outlook = new URL('https://outlook.live.com/calendar/0/deeplink/compose?rru=addevent');
	outlook.searchParams.set('subject', next.title);
	outlook.searchParams.set('startdt', next.startsAt.toISOString());
	outlook.searchParams.set('enddt', next.endsAt.toISOString());
	outlook.searchParams.set('body', pageUrl);
	outlook.searchParams.set('location', place);
	return { file: fileUrl, google: google.href, outlook: outlook.href };
}

function subscriptions({ activity }: SeenActivity, fileUrl: string) {
	const google = new URL('https://calendar.google.com/calendar/r');
	google.searchParams.set('cid', fileUrl.replace(/^https?:/, 'webcal:'));
	const outlook = new URL('https://outlook.live.com/calendar/0/addfromweb');
	outlook.searchParams.set('url', fileUrl);
	outlook.searchParams.set('name', activity.title);
	return { google: google.href, outlook: outlook.href };
}

const compact = (date: Date): string => date.toISOString().replace(/[-:]|\.\d{3}/g, '');
