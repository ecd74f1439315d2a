import { randomUUID } from 'node:crypto';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { issueCredential } from '#domains/credentials/issue-credential.ts';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { keepCredential } from '#domains/passport/keep-credential.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { aBadge } from './badges.ts';
import { anIssuer } from './issuers.ts';

/** A credential for a fresh badge in this account's passport, without the award that stands in a higher room. */
export async function aCredential(accountId: string) {
	const { organisationId } = await anIssuer();
	const { badgeId } = await aBadge(organisationId);
	const [badge, issuer] = [await seeBadge(badgeId), await issuerOf(db(), organisationId)];
	const award = { id: newId(), subjectId: randomUUID(), awardedAt: new Date(), expiresAt: null };
	const credentialId = await act(system, 'test', {}, async (trx) => {
		const id = await issueCredential(trx, { award, badge, issuer, at: award.awardedAt });
		await keepCredential(trx, { accountId, credentialId: id, awardId: award.id });
		return id;
	});
	return { credentialId, awardId: award.id, badgeId, organisationId };
}
