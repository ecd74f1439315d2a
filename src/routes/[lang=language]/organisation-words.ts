import { m } from '#messages';
import type { OrganisationKind, OrganisationRole } from '#domains/organisations/organisation.ts';

/** How a kind of organisation is called on screen. */
export const kindName: Record<OrganisationKind, () => string> = {
	organisation: m.organisation_kind_organisation,
	school: m.organisation_kind_school,
	company: m.organisation_kind_company,
	'informal-group': m.organisation_kind_informal_group,
	freelancer: m.organisation_kind_freelancer,
	'public-body': m.organisation_kind_public_body
};

export const roleName: Record<OrganisationRole, () => string> = {
	owner: m.organisation_role_owner,
	admin: m.organisation_role_admin,
	organiser: m.organisation_role_organiser,
	assessor: m.organisation_role_assessor
};

export const roleHint: Record<OrganisationRole, () => string> = {
	owner: m.organisation_role_owner_hint,
	admin: m.organisation_role_admin_hint,
	organiser: m.organisation_role_organiser_hint,
	assessor: m.organisation_role_assessor_hint
};

const doneWords: Record<string, () => string> = {
	saved: m.organisation_done_saved,
	verified: m.organisation_done_verified,
	unverified: m.organisation_done_unverified,
	invited: m.organisation_done_invited,
	withdrawn: m.organisation_done_withdrawn,
	role: m.organisation_done_role,
	removed: m.organisation_done_removed,
	transferred: m.organisation_done_transferred,
	key: m.organisation_done_key,
	closed: m.organisation_done_closed,
	joined: m.organisation_done_joined,
	opened: m.organisation_done_opened,
	left: m.organisation_done_left,
	shown: m.organisation_done_shown,
	hidden: m.organisation_done_hidden
};

/** What a page says after a form of it was done: `?done=WORD`. */
export const doneText = (word: string | null): string | undefined =>
	word !== null && Object.hasOwn(doneWords, word) ? doneWords[word]?.() : undefined;
