import { keyFromJwk, publicJwk } from '@cairn/credentials';
import type { JsonObject } from '@cairn/credentials/types';
import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { seal } from '#server/master-key.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { currentJwtKey, insertJwtKey } from './jwt-keys.sql.server.ts';
import { mayKeepHouse } from './may.ts';
import { lockedOrganisation } from './organisations.sql.server.ts';

/** Binds a sealed key to its row: copied to another, it does not open. */
export const jwtKeySealedFor = (keyId: string): string => `jwt-key:${keyId}`;

const generate = promisify(generateKeyPair);
const modulusLength = 2048; // RFC 7518 §3.3: the least; what old verifiers expect

/** The RS256 key of an organisation, unless it has one. It takes a moment of a core, so it is made outside the act. */
export async function makeJwtKey(organisationId: string): Promise<void> {
	permit(system, mayKeepHouse(system));
	if (await currentJwtKey(db(), organisationId)) return;
	const { privateKey } = await generate('rsa', { modulusLength });
	const jwk = privateKey.export({ format: 'jwk' }) as JsonObject;
	const id = newId();
	await act(system, 'make-jwt-key', { organisation: organisationId }, async (trx) => {
		if (!(await lockedOrganisation(trx, organisationId))) throw new Refusal('not-found');
		// Another process may have made one while this one waited for the lock.
		if (await currentJwtKey(trx, organisationId)) return;
		await insertJwtKey(trx, {
			id,
			organisationId,
			publicKeyJwk: JSON.stringify(publicJwk(keyFromJwk(jwk))),
			sealedPrivateKey: seal(JSON.stringify(jwk), jwtKeySealedFor(id))
		});
	});
}

/** The job that a new organisation leaves behind. */
export async function makeJwtKeyJob(payload: unknown): Promise<void> {
	await makeJwtKey(z.object({ organisationId: z.uuid() }).parse(payload).organisationId);
}
