import { parseCookies } from 'better-auth/cookies';
import { createHmac } from 'node:crypto';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { derivedSecret } from '#server/master-key.ts';
import { isSame } from './sign-in-proof.ts';
import { personOfSession } from './sign-in.sql.server.ts';

/** The person whose session this `Cookie` header carries, if it stands. Every request asks, so it is one read. */
export async function seePerson(
	cookie: string | null
): Promise<{ accountId: string; isOperator: boolean } | undefined> {
	const token = sessionToken(cookie);
	return token === undefined ? undefined : personOfSession(db(), token, now());
}

/** The token in the library's cookie: `token.signature`, signed so that guesses do not reach the database. */
export function sessionToken(cookie: string | null): string | undefined {
	const prefix = config().origin.startsWith('https:') ? '__Secure-' : '';
	const signed = cookie ? parseCookies(cookie).get(`${prefix}cairn.session_token`) : undefined;
	const dot = signed?.lastIndexOf('.') ?? -1;
	if (!signed || dot < 1) return undefined;
	const token = signed.slice(0, dot);
	const right = createHmac('sha256', derivedSecret('sign-in')).update(token).digest('base64');
	return isSame(signed.slice(dot + 1), right) ? token : undefined;
}
