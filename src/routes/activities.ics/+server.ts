import { calendarOf } from '#domains/activities/calendar.ts';
import { seeFeed } from '#domains/discovery/see-feed.ts';
import { askedFeed, feedHeaders } from '../asked-feed.ts';
import type { RequestHandler } from './$types.js';

/** What the catalogue shows for any filters, as a calendar to subscribe to. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const { wish, language, title, origin, self } = askedFeed(url, locals.language);
	const entries = (await seeFeed(wish, language)).map(({ item, activity }) => ({
		activity,
		organisation: { name: item.organisationName, contactAddress: null },
		page: `${origin}/activities/${activity.id}`
	}));
	return new Response(calendarOf({ name: title, source: self }, entries), {
		headers: {
			...feedHeaders('text/calendar'),
			'content-disposition': 'inline; filename="activities.ics"'
		}
	});
};
