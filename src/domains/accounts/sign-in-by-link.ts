import { verifyPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { act } from '#server/act.ts';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { longestPassword } from './account.ts';
import { isFurtherAddress } from './addresses.sql.server.ts';
import { nextField } from './fields.ts';
import { signedUpHere } from './sign-in-proof.ts';
import { type UnprovenUser, proveUser, setLanguage, unprovenUser, userIdOf } from './sign-in.sql.server.ts';
import { limitSignIn, linkOver } from './sign-in-tries.ts';
import { headersOf, saidNo, signIn, themself } from './sign-in.ts';
import type { Entrance, Visit } from './visit.ts';

export const useLinkInput = z.object({
	token: z.string().min(1).max(200),
	password: z.string().max(longestPassword, 'account_password_long').default(''),
	next: nextField
});

export type SignInLink = { stands: boolean; asksPassword: boolean };

/** What the page of a mailed link shows. Looking does not use the link up. */
export async function seeSignInLink(visit: Visit, token: string): Promise<SignInLink> {
	const email = await addressOfLink(token);
	const user = email && (await unprovenUser(db(), email));
	return {
		stands: Boolean(email),
		asksPassword: Boolean(user && user.password && !signedUpHere(visit, user.id))
	};
}

/**
 * Signs in with a mailed link, once, on any device. It proves the address of somebody who has just signed up. Their
 * password stands only if it is surely theirs — same browser, or typed again: else whoever signs up with somebody
 * else's address would own the account that the other confirms.
 */
export async function signInByLink(visit: Visit, input: unknown): Promise<Entrance> {
	const { token, password, next } = parse(useLinkInput, input);
	await limitSignIn('use-link', { client: visit.client, account: token });
	const email = await addressOfLink(token);
	if (!email) throw new Refusal('link-expired', linkOver);
	if (await isFurtherAddress(db(), email)) throw new Refusal('conflict');
	const unproven = await unprovenUser(db(), email);
	if (unproven && (await isTheirs(visit, unproven, password))) {
		await act(themself(unproven.id), 'confirm-account', { account: unproven.id }, (trx) =>
			proveUser(trx, unproven.id)
		);
	}
	const isNew = !(await userIdOf(db(), email));
	const cookies = await useLink(visit, token);
	if (isNew) await welcome(email, visit.language);
	return { cookies, next: next ?? `/${visit.language}` };
}

async function addressOfLink(token: string): Promise<string | undefined> {
	const { internalAdapter } = await signIn().$context;
	const kept = await internalAdapter.findVerificationValue(`magic-link:${token}`);
	if (!kept || kept.expiresAt < new Date()) return undefined;
	return (JSON.parse(kept.value) as { email: string }).email;
}

async function isTheirs(visit: Visit, user: UnprovenUser, password: string): Promise<boolean> {
	if (!user.password) return false;
	if (!password) return signedUpHere(visit, user.id);
	if (await verifyPassword({ hash: user.password, password })) return true;
	throw new Refusal('invalid-input', { fields: [{ field: 'password', message: 'sign_in_other_password' }] });
}

async function useLink(visit: Visit, token: string): Promise<string[]> {
	try {
		const { headers } = await signIn().api.magicLinkVerify({
			query: { token },
			headers: headersOf(visit),
			returnHeaders: true
		});
		return headers.getSetCookie();
	} catch (error) {
		if (!saidNo(error)) throw error;
		throw new Refusal('link-expired', linkOver);
	}
}

/** An account that a link has just made speaks the language of the page where its button was pressed. */
async function welcome(email: string, language: string): Promise<void> {
	const accountId = await userIdOf(db(), email);
	if (!accountId) return;
	await act(themself(accountId), 'sign-up', { account: accountId }, (trx) =>
		setLanguage(trx, accountId, language)
	);
}
