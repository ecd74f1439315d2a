import { z } from 'zod';
import { seeCity } from '#domains/cities/see-city.ts';
import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { enqueue } from '#server/facts.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { makeIssuerKey } from './make-issuer-key.ts';
import { mayCreateOrganisation } from './may.ts';
import { putMember } from './members.sql.server.ts';
import { createOrganisationInput } from './organisation.ts';
import { insertOrganisation } from './organisations.sql.server.ts';

/**
 * Anybody signed in may open an organisation and becomes its owner; a city vouches for it later. Its issuer key is made
 * in the same transaction, so no organisation is ever without one; the slower one for JWTs by a job. Gives its id.
 */
export async function createOrganisation(actor: Actor, input: unknown): Promise<string> {
	permit(actor, mayCreateOrganisation(actor));
	const { language, ...asked } = parse(createOrganisationInput, input);
	const city = await seeCity(actor, asked.cityId);
	const id = newId();
	const owner = accountOf(actor) ?? parse(namedOwner, input).ownerId;
	await act(actor, 'create-organisation', { organisation: id }, async (trx) => {
		await insertOrganisation(trx, { id, ...asked, language: language ?? city.language });
		await makeIssuerKey(trx, id);
		await enqueue(trx, 'make-jwt-key', { organisationId: id });
		if (owner) await putMember(trx, id, owner, 'owner');
	});
	return id;
}

/** Cairn itself (the demonstration) opens organisations for others. */
const namedOwner = z.object({ ownerId: z.uuid().optional() });
