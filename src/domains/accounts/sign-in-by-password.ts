import { z } from 'zod';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { longestPassword } from './account.ts';
import { emailField, nextField } from './fields.ts';
import { limitSignIn } from './sign-in-tries.ts';
import { headersOf, saidNo, signIn } from './sign-in.ts';
import type { Entrance, Visit } from './visit.ts';

export const passwordInput = z.object({
	email: emailField,
	password: z.string().min(1).max(longestPassword, 'account_password_long'),
	next: nextField
});

/**
 * One answer to an unknown address, a wrong password and an address that is not confirmed yet: nobody learns who has
 * an account. The library hashes a password in each case, so the time does not tell either.
 */
export async function signInByPassword(visit: Visit, input: unknown): Promise<Entrance> {
	const { email, password, next } = parse(passwordInput, input);
	const takeBack = await limitSignIn('password', { client: visit.client, account: email });
	try {
		const { headers } = await signIn().api.signInEmail({
			body: { email, password },
			headers: headersOf(visit),
			returnHeaders: true
		});
		await takeBack();
		return { cookies: headers.getSetCookie(), next: next ?? `/${visit.language}` };
	} catch (error) {
		if (!saidNo(error)) throw error;
		throw new Refusal('invalid-input', { fields: [{ field: 'password', message: 'sign_in_wrong' }] });
	}
}
