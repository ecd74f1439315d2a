import { badgeIssuer } from '@cairn/credentials';
import type { BadgeIssuer } from '@cairn/credentials/types';
import { db } from '#server/db.ts';
import { excerpt } from '#server/markdown.ts';
import { Refusal } from '#server/refusal.ts';
import { badgeIssuerAddress, cryptographicKeyAddress, revocationsAddress } from './issuer.ts';
import { allJwtKeys } from './jwt-keys.sql.server.ts';
import { organisationById } from './organisations.sql.server.ts';
import { originAt } from './see-issuer.ts';

/** An organisation as an issuer of Open Badges 2.0 (class Profile), under the origin that was asked. */
export async function seeBadgeIssuer(organisationId: string, host: string | null): Promise<BadgeIssuer> {
	const organisation = await organisationById(db(), organisationId);
	if (!organisation) throw new Refusal('not-found');
	const [keys, origin] = await Promise.all([allJwtKeys(db(), organisationId), originAt(host)]);
	const { name, about, website, contactAddress, logoFileId } = organisation;
	return badgeIssuer({
		id: badgeIssuerAddress(origin, organisationId),
		name,
		url: website ?? `${origin}/organisations/${organisationId}`,
		...(about === '' ? {} : { description: excerpt(about, 300) }),
		...(contactAddress === null ? {} : { email: contactAddress }),
		...(logoFileId === null ? {} : { image: `${origin}/files/${logoFileId}` }),
		...(keys.length === 0
			? {}
			: { publicKey: keys.map(({ id }) => cryptographicKeyAddress(origin, organisationId, id)) }),
		revocationList: revocationsAddress(origin, organisationId)
	});
}
