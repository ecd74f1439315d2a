import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { Refusal } from '#server/refusal.ts';
import { mayChangeAccount } from './may.ts';
import { headersOf, signIn } from './sign-in.ts';
import { endSessionsOf } from './sign-in.sql.server.ts';
import type { Visit } from './visit.ts';

/** Ends the session of this browser; without one, it still clears its cookies. */
export async function signOut(visit: Visit): Promise<{ cookies: string[] }> {
	const { headers } = await signIn().api.signOut({ headers: headersOf(visit), returnHeaders: true });
	return { cookies: headers.getSetCookie() };
}

/** Ends every session of the account, on every device. */
export async function signOutEverywhere(actor: Actor, visit: Visit): Promise<{ cookies: string[] }> {
	if (!mayChangeAccount(actor)) throw new Refusal('sign-in-needed');
	const { accountId } = actor;
	await act(actor, 'sign-out-everywhere', { account: accountId }, (trx) => endSessionsOf(trx, accountId));
	return signOut(visit);
}
