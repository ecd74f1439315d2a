import { createHmac, timingSafeEqual } from 'node:crypto';
import { codeFrom, readCode } from '#domains/cards/typed-code.ts';

/** A code on a screen stands so long; the one before it is still taken, so that nobody is too slow by a second. */
export const stepSeconds = 30;
/** 40 bits, guessed by nobody in a minute. */
export const passingCodeLength = 8;

export const stepAt = (at: Date): number => Math.floor(at.getTime() / (stepSeconds * 1000));
export const endOfStep = (step: number): Date => new Date((step + 1) * stepSeconds * 1000);

/**
 * The code of one step of time: an HMAC of the step under a secret, as in RFC 6238, and of what it is about (which
 * link, where), so that a code of one screen is worth nothing at another.
 */
export function passingCode(secret: string | Uint8Array, about: readonly string[], step: number): string {
	const mac = createHmac('sha256', secret)
		.update(JSON.stringify([...about, step]))
		.digest();
	return codeFrom(mac.subarray(0, passingCodeLength));
}

/** Whether this is the code of now, or of the step before: a photo of it is worthless a minute later. */
export function isPassing(
	secret: string | Uint8Array,
	about: readonly string[],
	typed: string,
	at: Date
): boolean {
	const given = Buffer.from(readCode(typed));
	const step = stepAt(at);
	return [step, step - 1].some((each) => {
		const right = Buffer.from(passingCode(secret, about, each));
		return right.length === given.length && timingSafeEqual(right, given);
	});
}
