import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { isId } from '#server/id.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { mayVerifyOrganisation } from './may.ts';
import type { Organisation } from './organisation.ts';
import { organisationById, updateOrganisation } from './organisations.sql.server.ts';

/** Its city vouches that this organisation is who it says it is. */
export async function verifyOrganisation(actor: Actor, organisationId: string): Promise<void> {
	const organisation = await organisationToJudge(actor, organisationId);
	if (organisation.closedAt) throw new Refusal('gone');
	if (organisation.verifiedAt) return;
	await act(actor, 'verify-organisation', { organisation: organisationId }, (trx) =>
		updateOrganisation(trx, organisationId, { verifiedAt: now() })
	);
}

/** The city no longer vouches. What was issued stays as it is; the mark goes. */
export async function unverifyOrganisation(actor: Actor, organisationId: string): Promise<void> {
	const organisation = await organisationToJudge(actor, organisationId);
	if (!organisation.verifiedAt) return;
	await act(actor, 'unverify-organisation', { organisation: organisationId }, (trx) =>
		updateOrganisation(trx, organisationId, { verifiedAt: null })
	);
}

async function organisationToJudge(actor: Actor, organisationId: string): Promise<Organisation> {
	const organisation = isId(organisationId) ? await organisationById(db(), organisationId) : undefined;
	if (!organisation) throw new Refusal('not-found');
	permit(actor, mayVerifyOrganisation(actor, organisation));
	return organisation;
}
