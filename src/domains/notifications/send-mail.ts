import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { log } from '#server/log.ts';
import type { QueuedMail } from '#server/mail.ts';
import { Refusal } from '#server/refusal.ts';
import { type Letter, sendBySmtp } from '#server/smtp.ts';
import { keepInMailbox } from './mailbox.sql.server.ts';
import { hasMailbox } from './see-mailbox.ts';
import { writeMail } from './write-mail.ts';

/** Job: sends one mail. What throws is tried again later, ever more seldom; a mail whose link is over is dropped. */
export async function sendMail(payload: unknown): Promise<void> {
	const { id, to, template, language, values, until, unsubscribe } = payload as QueuedMail;
	if (until && new Date(until) < now()) {
		log.warn({ mail: id, template }, 'A mail was dropped: its link was over before it could be sent');
		return;
	}
	const letter = {
		id,
		to,
		unsubscribe,
		...writeMail(template, values, language, config().origin, unsubscribe)
	};
	await deliver(letter, template);
}

async function deliver(letter: Letter, template: string): Promise<void> {
	const { smtpUrl } = config();
	if (smtpUrl) {
		const delivery = await sendBySmtp(smtpUrl, letter);
		if (delivery === 'refused')
			log.warn({ mail: letter.id, template }, 'The mail server refused a mail for good');
		return;
	}
	if (hasMailbox()) return keepInMailbox(db(), letter);
	log.error(
		{ mail: letter.id, template },
		'A mail cannot be sent: SMTP_URL is not set. It waits in the queue'
	);
	throw new Refusal('not-ready');
}
