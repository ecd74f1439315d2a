import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { canBeSuppressed } from './mail-failure.ts';
import { mayReportMails } from './may.ts';
import { sentById, suppress } from './sent-mails.sql.server.ts';

const report = z.object({
	/** As it stood in the header, with or without its angle brackets and our host. */
	messageId: z
		.string()
		.max(300)
		.transform((text) => /^<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:@|>|$)/i.exec(text)?.[1] ?? ''),
	event: z.enum(['bounce', 'complaint']),
	/** false: the relay goes on trying, so there is nothing to tell yet. */
	permanent: z.boolean().default(true)
});
const input = z.object({ reports: z.array(report).min(1).max(1000) });

export type Reported = { known: number; unknown: number };

/**
 * A mail relay tells what became of mails that it took: each is known by the opaque id in its Message-ID, and by nothing
 * else. What came back is told to those who gave the award that it was about; who complains gets no more of this kind.
 */
export async function reportMails(authorization: string | null, asked: unknown): Promise<Reported> {
	const { mailReportsToken } = config();
	if (mailReportsToken === undefined) throw new Refusal('not-found');
	if (!mayReportMails(isSame(authorization, mailReportsToken))) throw new Refusal('sign-in-needed');
	const { reports } = parse(input, asked);
	return act(system, 'report-mails', {}, async (trx) => {
		let known = 0;
		for (const each of reports) if (await note(trx, each)) known++;
		return { known, unknown: reports.length - known };
	});
}

async function note(trx: Trx, { messageId, event, permanent }: z.infer<typeof report>): Promise<boolean> {
	const sent = messageId === '' ? undefined : await sentById(trx, messageId.toLowerCase());
	if (!sent) return false;
	if (event === 'bounce' && !permanent) return true;
	const { addressHash, kind, awardId } = sent;
	if (event === 'complaint' && canBeSuppressed(kind))
		await suppress(trx, { addressHash, kind, since: now() });
	const why = event === 'complaint' ? 'complained' : 'bounced';
	if (awardId) await tell(trx, 'mail-failed', { awardId, why });
	return true;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes the same time wherever the two begin to differ. */
const isSame = (authorization: string | null, token: string): boolean =>
	timingSafeEqual(digest(/^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? ''), digest(token));
