import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { longestPassword } from './account.ts';
import { newPasswordField } from './fields.ts';
import { mayChangeAccount } from './may.ts';
import { headersOf, saidNo, signIn } from './sign-in.ts';
import { limitSignIn } from './sign-in-tries.ts';
import { passwordOf } from './sign-in.sql.server.ts';
import type { Visit } from './visit.ts';

export const changePasswordInput = z.object({
	passwordNow: z.string().max(longestPassword, 'account_password_long').default(''),
	passwordNew: newPasswordField
});

/** Changes the password, or sets the first one. With a change every other device is signed out. */
export async function changePassword(
	actor: Actor,
	visit: Visit,
	input: unknown
): Promise<{ cookies: string[] }> {
	const { passwordNow, passwordNew } = parse(changePasswordInput, input);
	if (!mayChangeAccount(actor)) throw new Refusal('sign-in-needed');
	const { accountId } = actor;
	const takeBack = await limitSignIn('own-password', { client: visit.client, account: accountId });
	const has = await passwordOf(db(), accountId);
	const cookies = await (has ? replace(visit, passwordNow, passwordNew) : set(visit, passwordNew));
	await takeBack();
	await act(actor, has ? 'change-password' : 'set-password', { account: accountId }, async () => undefined);
	return { cookies };
}

async function replace(visit: Visit, currentPassword: string, newPassword: string): Promise<string[]> {
	try {
		const { headers } = await signIn().api.changePassword({
			body: { currentPassword, newPassword, revokeOtherSessions: true },
			headers: headersOf(visit),
			returnHeaders: true
		});
		return headers.getSetCookie();
	} catch (error) {
		if (!saidNo(error)) throw error;
		throw new Refusal('invalid-input', {
			fields: [{ field: 'passwordNow', message: 'account_password_wrong' }]
		});
	}
}

async function set(visit: Visit, newPassword: string): Promise<string[]> {
	await signIn().api.setPassword({ body: { newPassword }, headers: headersOf(visit) });
	return [];
}
