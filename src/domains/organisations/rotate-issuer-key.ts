import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { enqueue } from '#server/facts.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { retireKey } from './issuer-keys.sql.server.ts';
import { retireJwtKey } from './jwt-keys.sql.server.ts';
import { makeIssuerKey } from './make-issuer-key.ts';
import { mayRotateIssuerKey } from './may.ts';
import { lockedOrganisation } from './organisations.sql.server.ts';

/** New keys from now on. The old ones sign no more but stay listed, so that what they signed still verifies. */
export async function rotateIssuerKey(actor: Actor, organisationId: string): Promise<void> {
	permit(actor, mayRotateIssuerKey(actor, organisationId));
	await act(actor, 'rotate-issuer-key', { organisation: organisationId }, async (trx) => {
		if (!(await lockedOrganisation(trx, organisationId))) throw new Refusal('not-found');
		await retireKey(trx, organisationId, now());
		await makeIssuerKey(trx, organisationId);
		await retireJwtKey(trx, organisationId, now());
		await enqueue(trx, 'make-jwt-key', { organisationId });
	});
}
