import type { RequestEvent } from '@sveltejs/kit';
import { reserveClaim } from '#domains/awards/reserve-claim.ts';
import { clientOf, limitTries } from '#server/limit-tries.ts';
import { Refusal } from '#server/refusal.ts';
import { claimTokenIn, keepClaimToken } from './claim-cookie.ts';

/** A whole school may share one network address. */
const reservations = { tries: 300, minutes: 60 };

/** Keeps a use of a link for the device that opened it. Too many from one place are shown the page without it. */
export async function reserveFor(
	{ locals, cookies, params, getClientAddress }: RequestEvent,
	linkToken = params.token ?? '',
	shown?: string
): Promise<{ claimToken: string; expiresAt: Date } | undefined> {
	if (await isTooMuch(getClientAddress())) return undefined;
	const claimToken = claimTokenIn(cookies, linkToken);
	const reserved = await reserveClaim(locals.actor, { linkToken, claimToken, shown });
	keepClaimToken(cookies, linkToken, reserved.claimToken);
	return reserved;
}

async function isTooMuch(address: string): Promise<boolean> {
	try {
		await limitTries(['reserve-claim', clientOf(address)], reservations);
		return false;
	} catch (error) {
		if (error instanceof Refusal) return true;
		throw error;
	}
}
