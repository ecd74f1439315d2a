import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { log } from '#server/log.ts';
import type { QueuedMail } from '#server/mail.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { type Letter, sendBySmtp } from '#server/smtp.ts';
import { hashOfAddress, type MailFailure } from './mail-failure.ts';
import { keepInMailbox } from './mailbox.sql.server.ts';
import { hasMailbox } from './see-mailbox.ts';
import { mayWorkNotifications } from './may.ts';
import { isSuppressed, keepSent } from './sent-mails.sql.server.ts';
import { writeMail } from './write-mail.ts';

/** Job: sends one mail. What throws is tried again later, ever more seldom; a mail whose link is over is dropped. */
export async function sendMail(payload: unknown): Promise<void> {
	permit(system, mayWorkNotifications(system));
	const { id, to, template, language, values, until, unsubscribe, award } = payload as QueuedMail;
	if (until && new Date(until) < now()) {
		log.warn({ mail: id, template }, 'A mail was dropped: its link was over before it could be sent');
		return tellFailed(id, award, 'given-up');
	}
	const addressHash = hashOfAddress(to);
	if (await isSuppressed(db(), addressHash, template)) {
		log.info({ mail: id, template }, 'A mail was dropped: its reader had complained of this kind');
		return tellFailed(id, award, 'complained');
	}
	const letter = {
		id,
		to,
		unsubscribe,
		...writeMail(template, values, language, config().origin, unsubscribe)
	};
	await deliver(letter, { template, addressHash, award });
}

type Sending = { template: string; addressHash: string; award: string | undefined };

async function deliver(letter: Letter, { template, addressHash, award }: Sending): Promise<void> {
	const { smtpUrl, mailReportsToken } = config();
	if (smtpUrl) {
		const sent = { id: letter.id, kind: template, addressHash, awardId: award ?? null, sentAt: now() };
		// Before it goes out, so that a report finds it whatever happens next.
		if (mailReportsToken !== undefined) await keepSent(db(), sent);
		if ((await sendBySmtp(smtpUrl, letter)) === 'sent') return;
		log.warn({ mail: letter.id, template }, 'The mail server refused a mail for good');
		return tellFailed(letter.id, award, 'refused');
	}
	if (hasMailbox()) return keepInMailbox(db(), letter);
	log.error(
		{ mail: letter.id, template },
		'A mail cannot be sent: SMTP_URL is not set. It waits in the queue'
	);
	throw new Refusal('not-ready');
}

async function tellFailed(mail: string, awardId: string | undefined, why: MailFailure): Promise<void> {
	if (!awardId) return;
	await act(system, 'note-mail-failure', { mail }, (trx) => tell(trx, 'mail-failed', { awardId, why }));
}
