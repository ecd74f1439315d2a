import type { Cookies } from '@sveltejs/kit';

const path = '/';

/** One cookie per link: at one event, a phone may scan several. */
const nameOf = (linkToken: string): string => `cairn_claim_${linkToken.slice(0, 10).replace(/[^\w-]/g, '')}`;

/** The secret of this device's claim by a link. */
export const claimTokenIn = (cookies: Cookies, linkToken: string): string | undefined =>
	cookies.get(nameOf(linkToken));

/** The link, and this device's claim by it. */
export const claimIn = (cookies: Cookies, linkToken: string) => ({
	linkToken,
	claimToken: claimTokenIn(cookies, linkToken)
});

/** It outlives the reservation, so that a claim card can be shown again on the same day. */
export function keepClaimToken(cookies: Cookies, linkToken: string, claimToken: string): void {
	cookies.set(nameOf(linkToken), claimToken, { path, httpOnly: true, sameSite: 'lax', maxAge: 86_400 });
}

export const dropClaimToken = (cookies: Cookies, linkToken: string): void =>
	cookies.delete(nameOf(linkToken), { path });
