import { nextOccasion, occasionsOf } from './occasion.ts';
import type { SeenActivity } from './see-activity.ts';

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
