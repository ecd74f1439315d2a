import { type Db, db } from '#server/db.ts';
import type { Credential } from './credential.ts';
import { credentialById, credentialsByIds, credentialsOfAwards } from './credentials.sql.server.ts';

/**
 * Reads for the rooms above, which know who holds a credential and so who may see it: nothing here may be answered to
 * anybody without asking passport or awards first.
 */
export const findCredential = (credentialId: string, on: Db = db()): Promise<Credential | undefined> =>
	credentialById(on, credentialId);

export const findCredentials = (credentialIds: readonly string[], on: Db = db()): Promise<Credential[]> =>
	credentialsByIds(on, credentialIds);

export const findCredentialsOfAwards = (awardIds: readonly string[], on: Db = db()): Promise<Credential[]> =>
	credentialsOfAwards(on, awardIds);
