import { makeToken } from '#domains/organisations/make-token.ts';
import { revokeToken } from '#domains/organisations/revoke-token.ts';
import { seeTokens } from '#domains/organisations/see-tokens.ts';
import { config } from '#server/config.ts';
import { answer, typedIn } from '../../../../answer.ts';
import { onForm } from '../../../../on-form.ts';
import { signInFirst } from '../../../../sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	signInFirst(locals.actor, url, params.lang);
	setHeaders({ 'cache-control': 'no-store' });
	const { organisation, tokens } = await seeTokens(locals.actor, params.id);
	const { id, name, closedAt } = organisation;
	return {
		organisation: { id, name, isClosed: closedAt !== null },
		tokens: tokens.map(({ organisationId: _, ...token }) => token),
		origin: config().origin,
		isRevoked: url.searchParams.get('done') === 'revoked'
	};
};

export const actions: Actions = {
	// Not read anew afterwards: the answer itself is the only place where the token is ever shown.
	make: async ({ request, locals, params }) => {
		const form = await request.formData();
		return answer(form, async () => ({ token: await makeToken(locals.actor, params.id, typedIn(form)) }));
	},
	revoke: onForm('revoked', (actor, { tokenId }, { id }) => revokeToken(actor, id, { tokenId }))
};
