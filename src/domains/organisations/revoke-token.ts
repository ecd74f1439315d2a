import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { mayManageTokens } from './may.ts';
import { lockToken, setTokenRevoked } from './tokens.sql.server.ts';

const input = z.object({ tokenId: z.uuid() });

/** From now on a token opens nothing. Twice is once. */
export async function revokeToken(actor: Actor, organisationId: string, asked: unknown): Promise<void> {
	permit(actor, mayManageTokens(actor, organisationId));
	const { tokenId } = parse(input, asked);
	await act(actor, 'revoke-token', { organisation: organisationId, token: tokenId }, async (trx) => {
		const token = await lockToken(trx, organisationId, tokenId);
		if (!token) throw new Refusal('not-found');
		if (!token.revokedAt) await setTokenRevoked(trx, tokenId, now());
	});
}
