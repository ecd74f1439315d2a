import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { Refusal } from '#server/refusal.ts';
import { newestMails } from './mailbox.sql.server.ts';

/** A demonstration without a mail server keeps its mails on a page for everybody; nothing else ever does. */
export const hasMailbox = (): boolean => config().isDemo && !config().smtpUrl;

/** The newest mails of the demonstration, or of one address in it. Elsewhere the mailbox does not exist. */
export function seeMailbox(to?: string) {
	if (!hasMailbox()) throw new Refusal('not-found');
	return newestMails(db(), to);
}
