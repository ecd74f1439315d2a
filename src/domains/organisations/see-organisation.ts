import { seeCities, seeCity } from '#domains/cities/see-city.ts';
import type { Actor, OrganisationRole } from '#server/actor.ts';
import { type Db, db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { mayChangeOrganisation, mayCreateOrganisation, maySeeMembers, mayVerifyOrganisation } from './may.ts';
import type { Organisation } from './organisation.ts';
import { openOrganisations, organisationById, organisationsByIds } from './organisations.sql.server.ts';

/** An organisation as everybody sees it: its profile is public from the first day, whether a city vouches or not. */
export async function seeOrganisation(_actor: Actor, organisationId: string): Promise<Organisation> {
	const organisation = await organisationById(db(), organisationId);
	if (!organisation) throw new Refusal('not-found');
	return organisation;
}

export type OrganisationPage = Organisation & {
	cityName: string;
	/** undefined = no member */
	myRole: OrganisationRole | undefined;
	mayChange: boolean;
	maySeeMembers: boolean;
	mayVerify: boolean;
};

/** The same with its city and with what this actor may do there. */
export async function seeOrganisationPage(actor: Actor, organisationId: string): Promise<OrganisationPage> {
	const organisation = await seeOrganisation(actor, organisationId);
	const city = await seeCity(actor, organisation.cityId);
	return {
		...organisation,
		cityName: city.name,
		myRole: actor.kind === 'person' ? actor.organisations.get(organisationId) : undefined,
		mayChange: mayChangeOrganisation(actor, organisationId),
		maySeeMembers: maySeeMembers(actor, organisation),
		mayVerify: mayVerifyOrganisation(actor, organisation)
	};
}

/** Refuses who may not change it, before a form is shown. */
export async function seeOrganisationToChange(
	actor: Actor,
	organisationId: string
): Promise<OrganisationPage> {
	const organisation = await seeOrganisationPage(actor, organisationId);
	permit(actor, organisation.mayChange);
	return organisation;
}

/** The choices of whoever opens an organisation: where it belongs. */
export async function seeCitiesToJoin(actor: Actor): Promise<{ id: string; name: string }[]> {
	permit(actor, mayCreateOrganisation(actor));
	return (await seeCities()).map(({ id, name }) => ({ id, name }));
}

export const seeOrganisationsByIds = (ids: readonly string[]): Promise<Organisation[]> =>
	organisationsByIds(db(), ids);

/** Only their names, for pages that show the badges of many. */
export async function seeOrganisationNames(
	ids: readonly string[],
	on: Db = db()
): Promise<ReadonlyMap<string, string>> {
	const found = await organisationsByIds(on, [...new Set(ids)]);
	return new Map(found.map(({ id, name }) => [id, name]));
}

/** Organisations of a person, with their role in each; the one they have known longest comes first. */
export async function seeMyOrganisations(
	actor: Actor
): Promise<(Organisation & { role: OrganisationRole })[]> {
	if (actor.kind !== 'person') return [];
	const mine = new Map(
		(await organisationsByIds(db(), [...actor.organisations.keys()])).map((each) => [each.id, each])
	);
	return [...actor.organisations].flatMap(([id, role]) => {
		const organisation = mine.get(id);
		return organisation ? [{ ...organisation, role }] : [];
	});
}

/** The public directory: organisations that a city vouches for; of one city, or of all. */
export const seeVerifiedOrganisations = (cityId?: string): Promise<Organisation[]> =>
	openOrganisations(db(), { verified: true, ...(cityId === undefined ? {} : { cityId }) });

/** What waits for the judgment of a city; nothing for those who may not judge. */
export async function seeOrganisationsToVerify(actor: Actor, cityId: string): Promise<Organisation[]> {
	if (!mayVerifyOrganisation(actor, { cityId })) return [];
	return openOrganisations(db(), { verified: false, cityId });
}
