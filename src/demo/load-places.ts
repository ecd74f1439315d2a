import { addCityAdmin } from '#domains/cities/add-city-admin.ts';
import { importDistricts } from '#domains/cities/import-districts.ts';
import { makeCity } from '#domains/cities/make-city.ts';
import { setArea } from '#domains/cities/set-area.ts';
import { addMember } from '#domains/organisations/change-members.ts';
import { createOrganisation } from '#domains/organisations/create-organisation.ts';
import { verifyOrganisation } from '#domains/organisations/verify-organisation.ts';
import { act } from '#server/act.ts';
import { type OrganisationRole, system } from '#server/actor.ts';
import { cityGround } from './ground.ts';
import { city, type OrganisationKey, organisations } from './demo.ts';
import type { Accounts, PersonKey } from './load-people.ts';

const members: [OrganisationKey, PersonKey, OrganisationRole][] = [
	['youth', 'organiser', 'organiser'],
	['youth', 'assessor', 'assessor'],
	['library', 'organiser', 'organiser']
];
const owners: Record<OrganisationKey, PersonKey> = {
	youth: 'youthOwner',
	library: 'librarian',
	green: 'gardener',
	digital: 'maker'
};

/** The city, its admin, and the organisations with their people. One of them still waits for the city's word. */
export async function loadPlaces(accounts: Accounts): Promise<Record<OrganisationKey, string>> {
	const cityId = await makeCity(system, city);
	await setArea(system, cityId, cityGround.area);
	await importDistricts(system, cityId, cityGround.districts);
	await act(system, 'add-city-admin', { city: cityId, account: accounts.cityAdmin }, (trx) =>
		addCityAdmin(trx, cityId, accounts.cityAdmin)
	);
	const loaded: Partial<Record<OrganisationKey, string>> = {};
	for (const key of Object.keys(organisations) as OrganisationKey[]) {
		const ownerId = accounts[owners[key]];
		loaded[key] = await createOrganisation(system, { ...organisations[key], cityId, ownerId });
		if (key !== 'digital') await verifyOrganisation(system, loaded[key]);
	}
	const ids = loaded as Record<OrganisationKey, string>;
	for (const [key, who, role] of members) await addMember(system, ids[key], accounts[who], role);
	return ids;
}
