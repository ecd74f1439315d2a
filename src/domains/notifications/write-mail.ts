import { m } from '#messages';
import type { MailName, Mails } from '#server/mail.ts';
import { defaultLanguage, isLanguage, type Language } from '#ui/language.ts';
import { mailHtml, mailText, type MailWords } from './mail-frame.ts';
import { mailTemplates } from './mail-templates.ts';

export type WrittenMail = { subject: string; text: string; html: string; language: Language };

/** A mail as it goes out: subject, plain text and HTML, in the wanted language or the nearest that we have. */
export function writeMail<N extends MailName>(
	template: N,
	values: Mails[N],
	wanted: string,
	origin: string,
	unsubscribe?: string
): WrittenMail {
	const language = isLanguage(wanted) ? wanted : defaultLanguage;
	const spoken = { locale: language };
	const written = mailTemplates[template](values, spoken);
	const words: MailWords = {
		...written,
		subject: written.subject.replace(/\s+/g, ' '),
		...(unsubscribe && { end: { text: m.mail_unsubscribe({}, spoken), link: unsubscribe } }),
		footer: m.mail_footer({}, spoken),
		linkHint: m.mail_link_hint({}, spoken)
	};
	return { subject: words.subject, text: mailText(words), html: mailHtml(words, language, origin), language };
}
