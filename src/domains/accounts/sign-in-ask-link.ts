import { z } from 'zod';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { isFurtherAddress } from './addresses.sql.server.ts';
import { emailField, nextField } from './fields.ts';
import { type LinkPurpose, mailSignInElsewhere } from './sign-in-mails.ts';
import { limitSignIn } from './sign-in-tries.ts';
import { headersOf, signIn } from './sign-in.ts';
import type { Visit } from './visit.ts';

export const linkInput = z.object({ email: emailField, next: nextField });

/** Whoever asks gets a mail and the same answer; opening the link is what makes an account where there is none. */
export async function askSignInLink(visit: Visit, input: unknown): Promise<void> {
	const { email, next } = parse(linkInput, input);
	await limitSignIn('link', { client: visit.client, account: email });
	await sendSignInLink(visit, { email, next, purpose: 'sign-in-link' });
}

export async function sendSignInLink(
	visit: Visit,
	{ email, next, purpose }: { email: string; next: string | undefined; purpose: LinkPurpose }
): Promise<void> {
	if (await isFurtherAddress(db(), email)) return mailSignInElsewhere(email, visit.language);
	await signIn().api.signInMagicLink({
		body: { email, metadata: { purpose, language: visit.language, next } },
		headers: headersOf(visit)
	});
}
