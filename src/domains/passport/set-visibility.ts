import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { mayUsePassport } from './may.ts';
import { publicHolders } from '#domains/cities/public-holders.ts';
import { ownItem } from './own-item.ts';
import { visibilities } from './passport-item.ts';
import { revokeSharesOf, setVisibilityOf } from './passport.sql.server.ts';

const input = z.object({ itemId: z.uuid(), visibility: z.enum(visibilities, { error: 'problem_required' }) });

/**
 * Shows or hides a badge. Private ends its links too, for good: who hides something does not want old links to open it
 * again later. Who is too young, or has not said, cannot show in public.
 */
export async function setVisibility(actor: Actor, asked: unknown): Promise<void> {
	const { itemId, visibility } = parse(input, asked);
	const item = await ownItem(actor, itemId, mayUsePassport);
	await act(actor, 'set-visibility', { passportItem: itemId }, async (trx) => {
		if (visibility === 'public' && !(await publicHolders([item.accountId], trx)).has(item.accountId)) {
			throw new Refusal('invalid-input', {
				fields: [{ field: 'visibility', message: 'passport_problem_too_young' }]
			});
		}
		await setVisibilityOf(trx, itemId, visibility);
		if (visibility === 'private') await revokeSharesOf(trx, itemId, now());
	});
}
