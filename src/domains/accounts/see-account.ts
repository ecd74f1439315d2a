import { getAuthenticatorName } from '@better-auth/passkey';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { browserOf } from './account.ts';
import { accountById } from './accounts.sql.server.ts';
import { addressesOf } from './addresses.sql.server.ts';
import { mayChangeAccount } from './may.ts';
import { sessionToken } from './see-person.ts';
import { passkeysOf, passwordOf, sessionsOf } from './sign-in.sql.server.ts';
import type { Visit } from './visit.ts';

/** All that somebody sees of their own account. */
export async function seeAccount(actor: Actor, visit: Visit) {
	if (!mayChangeAccount(actor)) throw new Refusal('sign-in-needed');
	const { accountId } = actor;
	const [account, addresses, passkeys, sessions, password] = await Promise.all([
		accountById(db(), accountId),
		addressesOf(db(), accountId),
		passkeysOf(db(), accountId),
		sessionsOf(db(), accountId, now()),
		passwordOf(db(), accountId)
	]);
	if (!account) throw new Refusal('sign-in-needed');
	const here = sessionToken(visit.cookie);
	return {
		name: account.name,
		birthYear: account.birthYear,
		language: account.language,
		addresses: addresses.map(({ verifiedAt, ...address }) => ({
			...address,
			isVerified: verifiedAt !== null
		})),
		passkeys: passkeys.map(({ aaguid, name, ...passkey }) => ({
			...passkey,
			name: name || getAuthenticatorName(aaguid) || ''
		})),
		sessions: sessions.map(({ id, userAgent, createdAt, token }) => ({
			id,
			createdAt,
			...browserOf(userAgent),
			isHere: token === here
		})),
		hasPassword: password !== undefined
	};
}
