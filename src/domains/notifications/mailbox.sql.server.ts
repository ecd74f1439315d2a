import type { Db } from '#server/db.ts';
import type { Letter } from '#server/smtp.ts';

/** A job that ran twice keeps one letter. */
export async function keepInMailbox(db: Db, { id, to, subject, text, html }: Letter): Promise<void> {
	await db
		.insertInto('mailbox')
		.values({ id, recipient: to, subject, textBody: text, htmlBody: html })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** To everybody, or to one address. */
export const newestMails = (db: Db, to?: string) =>
	db
		.selectFrom('mailbox')
		.select(['id', 'recipient', 'subject', 'textBody', 'htmlBody', 'sentAt'])
		.$if(to !== undefined, (query) => query.where('recipient', '=', to ?? ''))
		.orderBy('sentAt', 'desc')
		.orderBy('id', 'desc')
		.limit(50)
		.execute();
