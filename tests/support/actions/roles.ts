import { nameCityAdmin } from '#domains/cities/name-city-admin.ts';
import { type Actor, system, visitor } from '#server/actor.ts';
import { anAccount, person } from '../people.ts';
import { anOrganisation, aCity } from '../places.ts';
import { aMember } from '../quests.ts';
import { somebodySignedIn } from '../visits.ts';

/** Everybody who may come to an action. The things are the learner's, the organisation's and the city's. */
export const roles = [
	'visitor',
	'learner',
	'otherLearner',
	'assessor',
	'organiser',
	'admin',
	'owner',
	'elsewhere',
	'cityAdmin',
	'otherCity',
	'evaluator',
	'operator'
] as const;
export type Role = (typeof roles)[number];

export const everybody: readonly Role[] = roles;
export const signedIn = roles.filter((role) => role !== 'visitor');
export const learner: readonly Role[] = ['learner'];
export const owner: readonly Role[] = ['owner'];
export const managers: readonly Role[] = ['owner', 'admin'];
/** Who publishes and issues. */
export const team: readonly Role[] = ['organiser', 'admin', 'owner'];
export const staff: readonly Role[] = ['assessor', ...team];
export const city: readonly Role[] = ['cityAdmin', 'operator'];
export const operator: readonly Role[] = ['operator'];
/** Cairn itself alone. */
export const nobody: readonly Role[] = [];

/** One organisation in one city, another of each, and somebody in every role. */
export async function thePeople() {
	const [cityId, otherCityId] = [await aCity(), await aCity()];
	const organisation = await anOrganisation({ verified: true, city: cityId });
	const other = await anOrganisation({ verified: true, city: otherCityId });
	const looksAfter = async (id: string) => {
		const { id: accountId } = await anAccount();
		await nameCityAdmin(system, id, accountId);
		return person(accountId, { cities: [id] });
	};
	const member = async (role: 'admin' | 'organiser' | 'assessor') =>
		(await aMember(organisation.id, role)).actor;
	const holder = await somebodySignedIn();
	const actors: Record<Role, Actor> = {
		visitor,
		learner: holder.actor,
		otherLearner: person((await anAccount()).id),
		assessor: await member('assessor'),
		organiser: await member('organiser'),
		admin: await member('admin'),
		owner: organisation.owner,
		elsewhere: other.owner,
		cityAdmin: await looksAfter(cityId),
		otherCity: await looksAfter(otherCityId),
		// What they evaluate comes with the label; whatever is there today is not theirs.
		evaluator: person((await anAccount()).id),
		operator: person((await anAccount()).id, { isOperator: true })
	};
	return { actors, holder, cityId, organisationId: organisation.id, otherOrganisationId: other.id };
}
