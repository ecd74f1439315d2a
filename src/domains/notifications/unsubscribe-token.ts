import { createHmac, timingSafeEqual } from 'node:crypto';
import { config } from '#server/config.ts';
import { derivedSecret } from '#server/master-key.ts';

/** Whom, and from what: signed, so that nothing is kept for mails that nobody ends. */
export function unsubscribeToken(accountId: string, kind: string): string {
	const said = Buffer.from(`${accountId} ${kind}`).toString('base64url');
	return `${said}.${signatureOf(said)}`;
}

export const unsubscribeAddress = (accountId: string, kind: string): string =>
	`${config().origin}/unsubscribe/${unsubscribeToken(accountId, kind)}`;

/** undefined: it was not made here, or was changed. */
export function readUnsubscribeToken(token: string): { accountId: string; kind: string } | undefined {
	const [said = '', signature = ''] = token.split('.');
	const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(said))];
	if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
	const [accountId = '', kind = ''] = Buffer.from(said, 'base64url').toString().split(' ');
	return { accountId, kind };
}

const signatureOf = (said: string): string =>
	createHmac('sha256', derivedSecret('unsubscribe')).update(said).digest('base64url');
