import { jsonLdOf } from '#domains/organisations/json-ld.ts';
import { seeOrganisationDid } from '#domains/organisations/see-issuer.ts';
import { seeOrganisationPage } from '#domains/organisations/see-organisation.ts';
import { seeMyShowing, seeShownPeople, showMyself } from '#domains/organisations/show-member.ts';
import { sourceOfOrganisation } from '#domains/organisations/translate-organisation.ts';
import { unverifyOrganisation, verifyOrganisation } from '#domains/organisations/verify-organisation.ts';
import { seeSpoken } from '#domains/translations/see-translations.ts';
import { config } from '#server/config.ts';
import { excerpt, renderMarkdown } from '#server/markdown.ts';
import { onForm } from '../../../on-form.ts';
import { doneText, kindName, roleName } from '../../organisation-words.ts';
import { shownSpoken } from '../../shown-spoken.ts';
import { aroundOrganisation } from './around-organisation.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const thing = { about: 'organisation', id: params.id, path: `/organisations/${params.id}` } as const;
	const [found, around, people, amShown] = await Promise.all([
		seeOrganisationPage(locals.actor, params.id),
		aroundOrganisation(locals.actor, params.id, locals.language),
		seeShownPeople(params.id),
		seeMyShowing(locals.actor, params.id)
	]);
	const { about: written, ...organisation } = found;
	const spoken = await seeSpoken(sourceOfOrganisation(found), locals.language);
	const about = spoken.text('about', written);
	const { origin } = config();
	const page = `${origin}/${locals.language}/organisations/${params.id}`;
	const summary = excerpt(about, 160);
	return {
		organisation,
		kind: kindName[organisation.kind](),
		aboutLang: spoken.langOf('about'),
		spoken: shownSpoken(spoken, locals.language, { ...thing, mayTranslate: found.mayChange }),
		about: renderMarkdown(about),
		summary,
		people: people.map(({ name, role }) => ({ name, role: roleName[role]() })),
		amShown,
		page,
		jsonLd: organisation.closedAt ? undefined : jsonLdOf(organisation, summary, { origin, page }),
		...around,
		did: seeOrganisationDid(params.id),
		done: doneText(url.searchParams.get('done'))
	};
};

export const actions: Actions = {
	show: onForm('shown', (actor, _, { id }) => showMyself(actor, id, true)),
	hide: onForm('hidden', (actor, _, { id }) => showMyself(actor, id, false)),
	verify: onForm('verified', (actor, _, { id }) => verifyOrganisation(actor, id)),
	unverify: onForm('unverified', (actor, _, { id }) => unverifyOrganisation(actor, id))
};
