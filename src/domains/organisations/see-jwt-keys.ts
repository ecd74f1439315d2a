import { cryptographicKey, publicJwk, type PublicJwk } from '@cairn/credentials';
import type { CryptographicKey, JsonObject } from '@cairn/credentials/types';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { badgeIssuerAddress, cryptographicKeyAddress, jwkAddress } from './issuer.ts';
import { jwtKeyById } from './jwt-keys.sql.server.ts';
import { originAt } from './see-issuer.ts';

async function keyAt(organisationId: string, keyId: string, host: string | null) {
	const [row, origin] = await Promise.all([jwtKeyById(db(), organisationId, keyId), originAt(host)]);
	if (!row) throw new Refusal('not-found');
	return { origin, publicKeyJwk: JSON.parse(row.publicKeyJwk) as PublicJwk };
}

/** The public key that `kid` of a JWT names (Open Badges 3.0 §8.2.3), under the origin that was asked. */
export async function seeJwk(
	organisationId: string,
	keyId: string,
	host: string | null
): Promise<JsonObject> {
	const { origin, publicKeyJwk } = await keyAt(organisationId, keyId, host);
	return publicJwk(publicKeyJwk, jwkAddress(origin, organisationId, keyId));
}

/** The same key as signed assertions of Open Badges 2.0 name it. */
export async function seeCryptographicKey(
	organisationId: string,
	keyId: string,
	host: string | null
): Promise<CryptographicKey> {
	const { origin, publicKeyJwk } = await keyAt(organisationId, keyId, host);
	return cryptographicKey({
		id: cryptographicKeyAddress(origin, organisationId, keyId),
		owner: badgeIssuerAddress(origin, organisationId),
		key: { publicKeyJwk }
	});
}
