import type { RequestEvent } from '@sveltejs/kit';
import { reserveClaim } from '#domains/awards/reserve-claim.ts';
import { clientOf, limitTries } from '#server/limit-tries.ts';
import { claimTokenIn, keepClaimToken } from './claim-cookie.ts';

/** A whole school may share one network address. */
const reservations = { tries: 300, minutes: 60 };

/** Keeps a use of a link for the device that opened it. */
export async function reserveFor(
	{ locals, cookies, params, getClientAddress }: RequestEvent,
	linkToken = params.token ?? ''
): Promise<{ claimToken: string; expiresAt: Date }> {
	await limitTries(['reserve-claim', clientOf(getClientAddress())], reservations);
	const claimToken = claimTokenIn(cookies, linkToken);
	const reserved = await reserveClaim(locals.actor, { linkToken, claimToken });
	keepClaimToken(cookies, linkToken, reserved.claimToken);
	return reserved;
}
