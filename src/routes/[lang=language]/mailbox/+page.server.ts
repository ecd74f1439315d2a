import { seeMailbox } from '#domains/notifications/see-mailbox.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ url }) => {
	const mails = await seeMailbox(url.searchParams.get('to') ?? undefined);
	return {
		mails: mails.map(({ htmlBody: _html, textBody, ...mail }) => ({
			...mail,
			text: textBody,
			link: /^https?:\S+$/m.exec(textBody)?.[0]
		}))
	};
};
