import { seeActivity } from '#domains/activities/see-activity.ts';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { achievementAddress, credentialAddress } from '#domains/credentials/credential.ts';
import { issuerDid } from '#domains/organisations/issuer.ts';
import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import type { Actor } from '#server/actor.ts';
import { system } from '#server/actor.ts';
import { Refusal } from '#server/refusal.ts';
import type { Endorsed, EndorsedKind, Endorsement, Whose } from './endorsement.ts';

/** What is to be endorsed, as this actor may see it. Awards stand in a higher room, which knows who holds them. */
export async function seeEndorsed(actor: Actor, about: EndorsedKind, id: string): Promise<Endorsed> {
	if (about === 'badge') {
		const { name, language, organisationId, version } = await seeBadge(id);
		return { about, id, name, language, organisationId, badge: { id, version } };
	}
	if (about === 'activity') {
		const { activity } = await seeActivity(actor, id);
		if (activity.state === 'draft') throw new Refusal('not-found');
		const { title, language, organisationId } = activity;
		return { about, id, name: title, language, organisationId };
	}
	if (about === 'organisation') {
		const { name, language } = await seeOrganisation(actor, id);
		return { about, id, name, language, organisationId: id };
	}
	throw new Refusal('not-found');
}

/** The same, of an endorsement that is there: whoever has a link to it may know what it is about. */
export async function endorsedOf(endorsement: Endorsement): Promise<Endorsed> {
	const { about, aboutId, badgeId, badgeVersion, credentialId, holderId, organisationId } = endorsement;
	if (badgeId === null || badgeVersion === null) return seeEndorsed(system, about, aboutId);
	const { name, language } = await seeBadge(badgeId, badgeVersion);
	const badge = { id: badgeId, version: badgeVersion };
	const award = credentialId && holderId ? { award: { credentialId, holderId } } : {};
	return { about, id: aboutId, name, language, organisationId, badge, ...award };
}

export const whoseOf = ({ organisationId, award }: Endorsed): Whose => ({
	organisationId,
	holderId: award?.holderId ?? null
});

/** Its identifier, as the subject of an EndorsementCredential (Open Badges 3.0, class EndorsementSubject). */
export function subjectOf(origin: string, { about, id, badge, award }: Endorsed): string {
	if (award) return credentialAddress(origin, award.credentialId);
	if (about === 'badge' && badge) return achievementAddress(origin, badge.id, badge.version);
	if (about === 'organisation') return issuerDid(origin, id);
	return `${origin}/activities/${id}`;
}

/** The page that shows it. That of an award is its holder's own. */
export const pathOf = ({ about, id }: Pick<Endorsed, 'about' | 'id'>): string =>
	about === 'badge' ? `/badges/${id}` : about === 'activity' ? `/activities/${id}` : `/organisations/${id}`;

/** Where it is asked for, decided about and given. */
export const deskPath = ({ about, id }: Pick<Endorsed, 'about' | 'id'>): string =>
	`/endorsements/${about}/${id}`;
