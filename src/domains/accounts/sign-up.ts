import { hashPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { isAddressTaken } from './addresses.sql.server.ts';
import { birthYearField, emailField, nameField, newPasswordField, nextField } from './fields.ts';
import { maySignUp } from './may.ts';
import { openAccount } from './open-account.ts';
import { sendSignInLink } from './sign-in-ask-link.ts';
import { signUpCookie } from './sign-in-proof.ts';
import { limitSignIn } from './sign-in-tries.ts';
import { forgetUnproven, lockAddress } from './sign-in.sql.server.ts';
import type { Visit } from './visit.ts';

export const signUpInput = z.object({
	name: nameField,
	email: emailField,
	/** Left empty: they sign in by mailed links. */
	password: z.literal('').or(newPasswordField).default(''),
	birthYear: birthYearField,
	next: nextField
});

/**
 * Makes an account that waits for its address to be confirmed by mail. An address that has one already gets a link to
 * sign in instead; the page says the same, sets a cookie alike and hashes a password alike.
 */
export async function signUp(actor: Actor, visit: Visit, input: unknown): Promise<{ cookies: string[] }> {
	const asked = parse(signUpInput, input);
	if (!maySignUp(actor)) throw new Refusal('already-done');
	await limitSignIn('sign-up', { client: visit.client, account: asked.email });
	const passwordHash = asked.password ? await hashPassword(asked.password) : undefined;
	const id = newId();
	const isNew = await act(actor, 'ask-sign-up', {}, async (trx) => {
		await lockAddress(trx, asked.email);
		await forgetUnproven(trx, asked.email);
		if (await isAddressTaken(trx, asked.email)) return false;
		const { name, email, birthYear } = asked;
		await openAccount(trx, {
			id,
			name,
			email,
			birthYear,
			language: visit.language,
			passwordHash,
			isProven: false
		});
		return true;
	});
	const purpose = isNew ? 'sign-up-link' : 'sign-in-link';
	await sendSignInLink(visit, { email: asked.email, next: asked.next, purpose });
	return { cookies: [signUpCookie(id)] };
}
