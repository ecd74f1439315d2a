import { issue } from '@cairn/credentials';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { claimStatusEntry } from './claim-status-entries.ts';
import { insertCredential } from './credentials.sql.server.ts';
import { type Issuing, unsignedCredential } from './unsigned-credential.ts';

/** Signs the credential of an award and keeps its exact text, in the transaction that makes the award. */
export async function issueCredential(trx: Trx, issuing: Issuing & { at: Date }): Promise<string> {
	const { award, badge, issuer } = issuing;
	const id = newId();
	const entry = await claimStatusEntry(trx, badge.organisationId);
	const signed = await issue(unsignedCredential(id, issuing, entry), {
		key: issuer.key,
		verificationMethod: issuer.verificationMethod,
		created: issuing.at
	});
	await insertCredential(trx, {
		id,
		organisationId: badge.organisationId,
		awardId: award.id,
		badgeId: badge.badgeId,
		badgeVersion: badge.version,
		statusListId: entry.revocationListId,
		statusIndex: entry.index,
		document: JSON.stringify(signed),
		issuedAt: issuing.at
	});
	return id;
}
