import type { Trx } from '#server/db.ts';
import { askedDays } from './claim-link.ts';
import { markAsked } from './claim-links.sql.server.ts';

/** A reserved use becomes a question to the organiser, and stands until they have answered it. */
export async function askFor(trx: Trx, claimId: string, at: Date): Promise<void> {
	const expiresAt = new Date(at.getTime() + askedDays * 86_400_000);
	await markAsked(trx, claimId, { askedAt: at, expiresAt });
}
