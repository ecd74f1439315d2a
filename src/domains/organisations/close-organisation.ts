import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { tell } from '#server/facts.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { mayCloseOrganisation } from './may.ts';
import { lockedOrganisation, updateOrganisation } from './organisations.sql.server.ts';

/**
 * Closes an organisation for good: nothing new comes from it. Its profile and its keys stay, because what it issued
 * must be checkable for as long as people hold it.
 */
export async function closeOrganisation(actor: Actor, organisationId: string): Promise<void> {
	permit(actor, mayCloseOrganisation(actor, organisationId));
	await act(actor, 'close-organisation', { organisation: organisationId }, async (trx) => {
		const organisation = await lockedOrganisation(trx, organisationId);
		if (!organisation) throw new Refusal('not-found');
		if (organisation.closedAt) throw new Refusal('already-done');
		await updateOrganisation(trx, organisationId, { closedAt: now() });
		await tell(trx, 'organisation-changed', { organisationId });
	});
}
