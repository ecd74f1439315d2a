import { z } from 'zod';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { enqueue } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { isFurtherAddress } from './addresses.sql.server.ts';
import { emailField, newPasswordField } from './fields.ts';
import { emailOf, proveUser } from './sign-in.sql.server.ts';
import { limitSignIn, linkOver } from './sign-in-tries.ts';
import { headersOf, saidNo, signIn, themself } from './sign-in.ts';
import type { Entrance, Visit } from './visit.ts';

export const askResetInput = z.object({ email: emailField });
export const resetInput = z.object({ token: z.string().min(1).max(200), password: newPasswordField });

/** Only writes down the wish: the job looks whether there is an account, so the answer takes no longer when there is. */
export async function askPasswordReset(visit: Visit, input: unknown): Promise<void> {
	const { email } = parse(askResetInput, input);
	await limitSignIn('reset', { client: visit.client, account: email });
	await act(system, 'ask-password-reset', {}, (trx) => enqueue(trx, 'start-password-reset', { email }));
}

/** Job: mails a reset link, if somebody signs in by this address. */
export async function startPasswordReset(payload: unknown): Promise<void> {
	const { email } = parse(askResetInput, payload);
	if (await isFurtherAddress(db(), email)) return;
	await signIn().api.requestPasswordReset({ body: { email } });
}

/** Sets the password, ends every session and signs in afresh. A mailed link proves the address, so it counts as confirmed. */
export async function resetPassword(visit: Visit, input: unknown): Promise<Entrance> {
	const { token, password } = parse(resetInput, input);
	await limitSignIn('use-link', { client: visit.client, account: token });
	const { internalAdapter } = await signIn().$context;
	const accountId = (await internalAdapter.findVerificationValue(`reset-password:${token}`))?.value;
	if (!accountId) throw new Refusal('link-expired', linkOver);
	try {
		await signIn().api.resetPassword({ body: { token, newPassword: password } });
	} catch (error) {
		if (!saidNo(error)) throw error;
		throw new Refusal('link-expired', linkOver);
	}
	await act(themself(accountId), 'reset-password', { account: accountId }, (trx) =>
		proveUser(trx, accountId)
	);
	const email = await emailOf(db(), accountId);
	const { headers } = await signIn().api.signInEmail({
		body: { email, password },
		headers: headersOf(visit),
		returnHeaders: true
	});
	return { cookies: headers.getSetCookie(), next: `/${visit.language}` };
}
