import { seeGivenBadges } from '#domains/badges/see-badge.ts';
import { seeCatalogue } from '#domains/discovery/see-catalogue.ts';
import { seePlaylistCatalogue } from '#domains/discovery/see-playlist-catalogue.ts';
import { mayDecideEndorsements } from '#domains/endorsements/may.ts';
import { seeEndorsements } from '#domains/endorsements/see-endorsements.ts';
import { jsonLdOf } from '#domains/organisations/json-ld.ts';
import { seeOrganisationDid } from '#domains/organisations/see-issuer.ts';
import { seeOrganisationPage } from '#domains/organisations/see-organisation.ts';
import { seeMyShowing, seeShownPeople, showMyself } from '#domains/organisations/show-member.ts';
import { sourceOfOrganisation } from '#domains/organisations/translate-organisation.ts';
import { unverifyOrganisation, verifyOrganisation } from '#domains/organisations/verify-organisation.ts';
import { seeSpoken } from '#domains/translations/see-translations.ts';
import { config } from '#server/config.ts';
import { excerpt, renderMarkdown } from '#server/markdown.ts';
import { activityCards } from '../../../activity-cards.ts';
import { deskFor } from '../../../desk-for.ts';
import { shownEndorsement } from '../../../shown-endorsement.ts';
import { onForm } from '../../../on-form.ts';
import { playlistCards } from '../../../playlist-cards.ts';
import { shownSpoken } from '../../shown-spoken.ts';
import { wallBadge } from '../../../wall-badge.ts';
import { systemsOf } from './systems-of.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const [found, { items }, badges, playlists, people, amShown, endorsements, systems] = await Promise.all([
		seeOrganisationPage(locals.actor, params.id),
		seeCatalogue({ organisation: params.id }, { limit: 6, withCounts: false }),
		seeGivenBadges(params.id),
		seePlaylistCatalogue({ organisation: params.id }, { limit: 6 }),
		seeShownPeople(params.id),
		seeMyShowing(locals.actor, params.id),
		seeEndorsements('organisation', [params.id]),
		systemsOf(locals.actor, params.id)
	]);
	const { about: written, ...organisation } = found;
	const spoken = await seeSpoken(sourceOfOrganisation(found), locals.language);
	const about = spoken.text('about', written);
	const thing = { about: 'organisation', id: params.id, path: `/organisations/${params.id}` } as const;
	const { origin } = config();
	const page = `${origin}/${locals.language}/organisations/${params.id}`;
	const summary = excerpt(about, 160);
	return {
		organisation,
		aboutLang: spoken.langOf('about'),
		spoken: shownSpoken(spoken, locals.language, { ...thing, mayTranslate: found.mayChange }),
		about: renderMarkdown(about),
		summary,
		people,
		amShown,
		page,
		jsonLd: organisation.closedAt ? undefined : jsonLdOf(organisation, summary, { origin, page }),
		cards: activityCards(items, locals.language),
		playlists: playlistCards(playlists.items, locals.language),
		badges: badges.map(wallBadge),
		endorsements: endorsements.map((one) => shownEndorsement(one, locals.language)),
		desk: deskFor(
			locals.actor,
			{ about: 'organisation', id: params.id, organisationId: params.id },
			params.lang
		),
		mayAskEndorsements: mayDecideEndorsements(locals.actor, { organisationId: params.id, holderId: null }),
		...systems,
		did: seeOrganisationDid(params.id),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	show: onForm('shown', (actor, _, { id }) => showMyself(actor, id, true)),
	hide: onForm('hidden', (actor, _, { id }) => showMyself(actor, id, false)),
	verify: onForm('verified', (actor, _, { id }) => verifyOrganisation(actor, id)),
	unverify: onForm('unverified', (actor, _, { id }) => unverifyOrganisation(actor, id))
};
