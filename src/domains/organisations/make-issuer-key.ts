import { keyFromSeed } from '@cairn/credentials';
import { randomBytes } from 'node:crypto';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { seal } from '#server/master-key.ts';
import { insertKey } from './issuer-keys.sql.server.ts';

/** Binds a sealed key to its row: copied to another, it does not open. */
export const sealedFor = (keyId: string): string => `issuer-key:${keyId}`;

/** A new signing key for an organisation, or for the installation itself (`null`). Only its sealed form is stored. */
export async function makeIssuerKey(trx: Trx, organisationId: string | null): Promise<void> {
	const id = newId();
	const seed = randomBytes(32);
	const { publicKeyMultibase } = keyFromSeed(seed);
	await insertKey(trx, {
		id,
		organisationId,
		publicKeyMultibase,
		sealedPrivateKey: seal(seed, sealedFor(id))
	});
}
