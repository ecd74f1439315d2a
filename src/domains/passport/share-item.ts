import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { mayUsePassport } from './may.ts';
import { ownItem } from './own-item.ts';
import { insertShare, revokeShare, setVisibilityOf, shareByToken } from './passport.sql.server.ts';

const day = 86_400_000;
const input = z.object({
	itemId: z.uuid(),
	/** How many days the link opens; empty for until it is ended. */
	days: z
		.union([z.literal(''), z.coerce.number().int().positive().max(3650)])
		.optional()
		.transform((days) => days || null)
});

/** Makes a link that shows one badge to whoever has it. A private badge becomes visible by link. Returns its token. */
export async function shareItem(actor: Actor, asked: unknown): Promise<string> {
	const { itemId, days } = parse(input, asked);
	const item = await ownItem(actor, itemId, mayUsePassport);
	const token = randomBytes(16).toString('base64url');
	const createdAt = now();
	const expiresAt = days === null ? null : new Date(createdAt.getTime() + days * day);
	return act(actor, 'share-item', { passportItem: itemId }, async (trx) => {
		const { accountId } = item;
		await insertShare(trx, { token, accountId, passportItemId: itemId, createdAt, expiresAt });
		if (item.visibility === 'private') await setVisibilityOf(trx, itemId, 'by-link');
		return token;
	});
}

const ended = z.object({ token: z.string().max(100) });

/** The link opens nothing any more. Ending it twice is ending it once. */
export async function endShare(actor: Actor, asked: unknown): Promise<void> {
	const { token } = parse(ended, asked);
	const share = await shareByToken(db(), token);
	if (!share) throw new Refusal(actor.kind === 'visitor' ? 'sign-in-needed' : 'not-found');
	const { id } = await ownItem(actor, share.passportItemId, mayUsePassport);
	await act(actor, 'end-share', { passportItem: id }, (trx) => revokeShare(trx, token, now()));
}
