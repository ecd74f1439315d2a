import { revocationList } from '@cairn/credentials';
import type { RevocationList } from '@cairn/credentials/types';
import { badgeIssuerAddress, revocationsAddress } from '#domains/organisations/issuer.ts';
import { originAt } from '#domains/organisations/see-issuer.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { signedAssertionId } from './assertion.ts';
import { revokedIds } from './credentials.sql.server.ts';

/** The signed assertions that an organisation took back. Ids alone: why is between it and the one who holds it. */
export async function seeRevocations(organisationId: string, host: string | null): Promise<RevocationList> {
	if ((await seeOrganisationNames([organisationId])).size === 0) throw new Refusal('not-found');
	const [ids, origin] = await Promise.all([revokedIds(db(), organisationId), originAt(host)]);
	return revocationList({
		id: revocationsAddress(origin, organisationId),
		issuer: badgeIssuerAddress(origin, organisationId),
		revokedAssertions: ids.map((id) => ({ id: signedAssertionId(id) }))
	});
}
