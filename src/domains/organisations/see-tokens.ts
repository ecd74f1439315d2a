import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { mayManageTokens } from './may.ts';
import type { Organisation } from './organisation.ts';
import { seeOrganisation } from './see-organisation.ts';
import type { Token } from './token.ts';
import { tokensOf } from './tokens.sql.server.ts';

/** The tokens of an organisation, the newest first, those that open nothing any more included. */
export async function seeTokens(
	actor: Actor,
	organisationId: string
): Promise<{ organisation: Organisation; tokens: Token[] }> {
	const organisation = await seeOrganisation(actor, organisationId);
	permit(actor, mayManageTokens(actor, organisationId));
	return { organisation, tokens: await tokensOf(db(), organisationId) };
}
