import { keyFromJwk, type SigningKey } from '@cairn/credentials';
import type { JsonObject } from '@cairn/credentials/types';
import { db } from '#server/db.ts';
import { open } from '#server/master-key.ts';
import { Refusal } from '#server/refusal.ts';
import { currentJwtKey, type JwtKeyRow } from './jwt-keys.sql.server.ts';
import { jwtKeySealedFor, makeJwtKey } from './make-jwt-key.ts';

export type JwtKey = { id: string; key: SigningKey };

/** The key with which an organisation signs JWTs today; made now when it has none yet. Not inside a transaction. */
export async function jwtKeyOf(organisationId: string): Promise<JwtKey> {
	const row = (await currentJwtKey(db(), organisationId)) ?? (await madeNow(organisationId));
	return { id: row.id, key: opened(row) };
}

async function madeNow(organisationId: string): Promise<JwtKeyRow> {
	await makeJwtKey(organisationId);
	const row = await currentJwtKey(db(), organisationId);
	if (!row) throw new Refusal('not-ready');
	return row;
}

// A key never changes under its id, so what was opened once is kept; the oldest makes room.
const kept = new Map<string, SigningKey>();
const mostKept = 200;

function opened({ id, sealedPrivateKey }: JwtKeyRow): SigningKey {
	const known = kept.get(id);
	if (known) return known;
	const jwk = open(sealedPrivateKey, jwtKeySealedFor(id)).toString('utf8');
	const key = keyFromJwk(JSON.parse(jwk) as JsonObject);
	const oldest = kept.keys().next();
	if (kept.size >= mostKept && !oldest.done) kept.delete(oldest.value);
	kept.set(id, key);
	return key;
}
