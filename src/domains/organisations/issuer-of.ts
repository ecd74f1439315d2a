import { type Ed25519KeyPair, keyFromSeed } from '@cairn/credentials';
import { config } from '#server/config.ts';
import type { Db } from '#server/db.ts';
import { open } from '#server/master-key.ts';
import { Refusal } from '#server/refusal.ts';
import { currentKey, type IssuerKeyRow } from './issuer-keys.sql.server.ts';
import { issuerDid, verificationMethod } from './issuer.ts';
import { sealedFor } from './make-issuer-key.ts';
import type { Organisation } from './organisation.ts';
import { organisationById } from './organisations.sql.server.ts';

/** All that signing in the name of an organisation takes. */
export type Issuer = {
	organisation: Organisation;
	did: string;
	/** Where the did document lists the key. */
	verificationMethod: string;
	keyId: string;
	key: Ed25519KeyPair;
};

/** The identity with which an organisation signs today. Asked inside a transaction, it reads what that one wrote. */
export async function issuerOf(db: Db, organisationId: string): Promise<Issuer> {
	const organisation = await organisationById(db, organisationId);
	if (!organisation) throw new Refusal('not-found');
	const row = await currentKey(db, organisationId);
	if (!row) throw new Refusal('not-ready');
	const did = issuerDid(config().origin, organisationId);
	return {
		organisation,
		did,
		verificationMethod: verificationMethod(did, row.id),
		keyId: row.id,
		key: openedKey(row)
	};
}

// A key never changes under its id, so what was opened once is kept; the oldest makes room.
const opened = new Map<string, Ed25519KeyPair>();
const mostOpened = 1000;

export function openedKey({
	id,
	sealedPrivateKey
}: Pick<IssuerKeyRow, 'id' | 'sealedPrivateKey'>): Ed25519KeyPair {
	const known = opened.get(id);
	if (known) return known;
	const key = keyFromSeed(open(sealedPrivateKey, sealedFor(id)));
	const oldest = opened.keys().next();
	if (opened.size >= mostOpened && !oldest.done) opened.delete(oldest.value);
	opened.set(id, key);
	return key;
}
