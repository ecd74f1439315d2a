import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { limitTries } from '#server/limit-tries.ts';
import { Refusal } from '#server/refusal.ts';
import { mayUseToken } from './may.ts';
import { hashOfToken, type Token, tokenIn } from './token.ts';
import { setTokenUsed, tokenByHash } from './tokens.sql.server.ts';

/** How often a program may ask. */
export const tokenRule = { tries: 120, minutes: 1 };
/** It is enough to know the minute of the last use. */
const noted = 60_000;

/**
 * The token that a request carries; its use is noted and counted.
 *
 * @throws Refusal `sign-in-needed` for one that is none or was revoked, `too-many-tries`
 */
export async function openToken(authorization: string | null): Promise<Token> {
	const token = await tokenByHash(db(), hashOfToken(tokenIn(authorization)));
	if (!mayUseToken(token)) throw new Refusal('sign-in-needed');
	await limitTries(['token', token.id], tokenRule);
	const at = now();
	if (!token.lastUsedAt || at.getTime() - token.lastUsedAt.getTime() >= noted)
		await act(system, 'note-token-use', { token: token.id }, (trx) => setTokenUsed(trx, token.id, at));
	return token;
}
