import { askDomain, confirmDomain, withdrawDomain } from '#domains/cities/ask-domain.ts';
import { originOf } from '#domains/cities/domain.ts';
import { seeDomain } from '#domains/cities/see-domain.ts';
import { config } from '#server/config.ts';
import { onForm } from '../../../../../on-form.ts';
import { signInFirst } from '../../../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	const seen = await seeDomain(locals.actor, params.id);
	const { origin } = config();
	return {
		...seen,
		portalOrigin: seen.domain ? originOf(seen.domain, origin) : null,
		host: new URL(origin).hostname,
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	ask: onForm('asked', (actor, asked, { id }) => askDomain(actor, id, asked)),
	confirm: onForm('confirmed', (actor, asked, { id }) => confirmDomain(actor, id, asked.domain ?? '')),
	withdraw: onForm('withdrawn', (actor, _, { id }) => withdrawDomain(actor, id))
};
