import type { Ed25519KeyPair } from '@cairn/credentials';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { currentKey } from './issuer-keys.sql.server.ts';
import { openedKey } from './issuer-of.ts';
import { issuerDid, verificationMethod } from './issuer.ts';
import { makeInstallationKey } from './make-installation-key.ts';

export type InstallationIssuer = {
	did: string;
	verificationMethod: string;
	keyId: string;
	key: Ed25519KeyPair;
};

/** The identity with which the installation itself signs today. */
export async function installationIssuer(): Promise<InstallationIssuer> {
	await makeInstallationKey();
	const row = await currentKey(db(), null);
	if (!row) throw new Refusal('not-ready');
	const did = issuerDid(config().origin, null);
	return { did, verificationMethod: verificationMethod(did, row.id), keyId: row.id, key: openedKey(row) };
}
