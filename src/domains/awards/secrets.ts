import { createHash, randomBytes } from 'node:crypto';
import { seal } from '#server/master-key.ts';
import { cardCodeLength, codeFrom, linkCodeLength } from '#domains/cards/typed-code.ts';

/** 128 random bits for an address. */
export const newToken = (): string => randomBytes(16).toString('base64url');
export const newLinkCode = (): string => codeFrom(randomBytes(linkCodeLength));

/** What the codes of a rotating link are made from, sealed for that link. */
export const newLinkSecret = (linkId: string): string => seal(randomBytes(32), `claim-link:${linkId}`);

/** What is stored of a secret that only its holder keeps. */
export const hashed = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/**
 * The code of the claim card that a claim becomes. It follows from the claim's own secret, so that a form sent twice, or
 * an answer lost on the way, shows the same card again instead of losing it.
 */
export const cardCodeOf = (linkToken: string, claimToken: string): string =>
	codeFrom(
		createHash('sha256').update(`claim card ${linkToken} ${claimToken}`).digest().subarray(0, cardCodeLength)
	);
