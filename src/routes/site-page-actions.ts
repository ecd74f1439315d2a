import { redirect } from '@sveltejs/kit';
import { changeSitePage } from '#domains/cities/change-site-page.ts';
import { keepSitePage } from '#domains/cities/keep-site-page.ts';
import { answer, typedIn } from './answer.ts';

type Event = {
	request: Request;
	url: URL;
	locals: App.Locals;
	/** Without an id it is a page of the whole installation. */
	params: Partial<Record<string, string>>;
};

const keep = ({ locals, params }: Event, typed: Record<string, string>) =>
	keepSitePage(locals.actor, params.id ?? null, { ...typed, page: params.page });

/** The form actions of the editor of a page such as the privacy statement. */
export const sitePageActions = {
	/** Sent by the page itself while somebody types. */
	autosave: async (event: Event) => {
		const form = await event.request.formData();
		return answer(form, async () => ({ kept: await keep(event, typedIn(form)) }));
	},
	keep: async (event: Event) => {
		const form = await event.request.formData();
		const typed = typedIn(form);
		const kept = await answer(form, () => keep(event, typed));
		if (!('savedAt' in kept)) return kept;
		redirect(303, `${event.url.pathname}?language=${typed.language}`);
	},
	publish: async (event: Event) => {
		const form = await event.request.formData();
		const typed = typedIn(form);
		const { locals, params, url } = event;
		const refused = await answer(form, async () => {
			await keep(event, typed);
			await changeSitePage(locals.actor, params.id ?? null, { ...typed, page: params.page });
		});
		if (refused) return refused;
		redirect(303, `${url.pathname}?language=${typed.language}&done=saved`);
	}
};
