import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { giveEndorsement } from '#domains/endorsements/give-endorsement.ts';
import { pathOf } from '#domains/endorsements/see-endorsed.ts';
import { seeEndorsementLink } from '#domains/endorsements/see-endorsements.ts';
import { declineEndorsement, withdrawByLink } from '#domains/endorsements/withdraw-endorsement.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import { renderMarkdown } from '#server/markdown.ts';
import { onForm } from '../../../../on-form.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const link = await seeEndorsementLink(locals.actor, params.token);
	const [names, asker] = await Promise.all([
		seeOrganisationNames(link.mine),
		link.askedBy ? recipientOf(link.askedBy) : undefined
	]);
	const { endorsed, state, name, wish, organisation, comment } = link;
	const picture =
		endorsed.badge && `/badges/${endorsed.badge.id}/versions/${endorsed.badge.version}/picture.svg`;
	const looked = endorsed.badge ? { about: 'badge' as const, id: endorsed.badge.id } : endorsed;
	return {
		thing: { about: endorsed.about, name: endorsed.name, language: endorsed.language },
		picture,
		thingPath: pathOf(looked),
		state,
		name,
		wish,
		organisation,
		asker: asker?.name ?? '',
		comment: renderMarkdown(comment),
		organisations: link.mine.map((id) => ({ value: id, label: names.get(id) ?? '' })),
		isDone: url.searchParams.has('done')
	};
};

export const actions: Actions = {
	give: onForm('give', (actor, asked, { params }) =>
		giveEndorsement(actor, { ...asked, token: params.token, language: params.lang })
	),
	decline: onForm('decline', (actor, asked, { params }) =>
		declineEndorsement(actor, { ...asked, token: params.token })
	),
	withdraw: onForm('withdraw', (actor, _, { params }) => withdrawByLink(actor, { token: params.token }))
};
