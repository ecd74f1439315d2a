import { parseCookies } from 'better-auth/cookies';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { config } from '#server/config.ts';
import { derivedSecret } from '#server/master-key.ts';
import { linkMinutes } from './sign-in-mails.ts';
import type { Visit } from './visit.ts';

const name = 'cairn.sign_up';

const proofOf = (userId: string): string =>
	createHmac('sha256', derivedSecret('sign-up')).update(userId).digest('base64url');

/** A cookie that says: this very browser filled in the form that made this account. */
export function signUpCookie(userId: string): string {
	const secure = config().origin.startsWith('https:') ? '; Secure' : '';
	return `${name}=${proofOf(userId)}; Path=/; Max-Age=${linkMinutes * 60}; HttpOnly; SameSite=Lax${secure}`;
}

export function signedUpHere(visit: Visit, userId: string): boolean {
	return isSame(parseCookies(visit.cookie).get(name) ?? '', proofOf(userId));
}

export function isSame(given: string, right: string): boolean {
	const [one, other] = [Buffer.from(given), Buffer.from(right)];
	return one.length === other.length && timingSafeEqual(one, other);
}
