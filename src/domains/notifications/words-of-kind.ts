import type { MailName } from '#server/mail.ts';
import type { Language } from '#ui/language.ts';
import { mailTemplates } from './mail-templates.ts';

/** What is told in the app, in the words of the mail. undefined: a kind that is no more. */
export function wordsOf(
	kind: string,
	values: unknown,
	locale: Language
): { title: string; text: string; link: string } | undefined {
	if (!Object.hasOwn(mailTemplates, kind)) return undefined;
	const write = mailTemplates[kind as MailName] as (values: unknown, spoken: { locale: Language }) => Words;
	const { subject, paragraphs, button } = write(values, { locale });
	return { title: subject, text: paragraphs.join('\n\n'), link: button.link };
}

type Words = { subject: string; paragraphs: string[]; button: { link: string } };
