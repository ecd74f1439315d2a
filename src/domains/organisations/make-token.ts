import { z } from 'zod';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { mayManageTokens } from './may.ts';
import { lockedOrganisation } from './organisations.sql.server.ts';
import { hashOfToken, newToken } from './token.ts';
import { insertToken, tokensOf } from './tokens.sql.server.ts';

const input = z.object({ name: z.string().trim().min(1, 'problem_required').max(80) });

const mostTokens = 20;

/** A token for a program of an organisation. It is told this once; only its hash is kept. */
export async function makeToken(actor: Actor, organisationId: string, asked: unknown): Promise<string> {
	permit(actor, mayManageTokens(actor, organisationId));
	const { name } = parse(input, asked);
	const token = newToken();
	const id = newId();
	await act(actor, 'make-token', { organisation: organisationId, token: id }, async (trx) => {
		const organisation = await lockedOrganisation(trx, organisationId);
		if (!organisation) throw new Refusal('not-found');
		if (organisation.closedAt) throw new Refusal('gone');
		const inUse = (await tokensOf(trx, organisationId)).filter(({ revokedAt }) => revokedAt === null);
		if (inUse.length >= mostTokens) throw new Refusal('invalid-input', tooMany);
		const createdBy = accountOf(actor) ?? null;
		await insertToken(trx, {
			id,
			organisationId,
			name,
			tokenHash: hashOfToken(token),
			createdAt: now(),
			createdBy
		});
	});
	return token;
}

const tooMany = {
	fields: [{ field: 'name', message: 'token_problem_too_many', values: { most: mostTokens } }]
};
