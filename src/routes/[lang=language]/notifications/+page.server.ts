import { readNotifications } from '#domains/notifications/choose-notifications.ts';
import { seeNotifications } from '#domains/notifications/see-notifications.ts';
import { config } from '#server/config.ts';
import { brief } from '#ui/dates.ts';
import { onForm } from '../../on-form.ts';
import { signInFirst } from '../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor, language } = locals;
	signInFirst(actor, url, language);
	const { origin } = config();
	const rows = await seeNotifications(actor, language);
	return {
		rows: rows.map(({ at, link, ...row }) => ({
			...row,
			href: link.startsWith(origin) ? link.slice(origin.length) : link,
			at,
			when: brief(at, language, 'UTC')
		}))
	};
};

export const actions: Actions = {
	read: onForm('read', readNotifications)
};
