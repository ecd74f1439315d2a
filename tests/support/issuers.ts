import { newId } from '#server/id.ts';
import { anAccount, person } from './people.ts';
import { anOrganisation } from './places.ts';

/** A verified organisation with somebody who organises there. */
export async function anIssuer() {
	const { id: organisationId } = await anOrganisation({ verified: true });
	return { organisationId, organiser: await anOrganiser(organisationId) };
}

/** Somebody new who organises there. */
export async function anOrganiser(organisationId: string) {
	const { id } = await anAccount();
	return person(id, { organisations: { [organisationId]: 'organiser' } });
}

/** Somebody who owns another organisation: what they may not do here is tested with them. */
export const aStranger = () => anOrganiser(newId());
