import nodemailer, { type Transporter } from 'nodemailer';
import { config } from './config.ts';
import { onStop } from './lifecycle.ts';

export type Letter = {
	id: string;
	to: string;
	subject: string;
	text: string;
	html: string;
	language: string;
	/** The address that ends mails of this kind. */
	unsubscribe?: string | undefined;
};

/** What became of a letter: `refused` is the server's last word about it, and trying again would not help. */
export type Delivery = 'sent' | 'refused';

let opened: { url: string; transport: Transporter } | undefined;

function transport(url: string): Transporter {
	if (opened?.url === url) return opened.transport;
	const made = nodemailer.createTransport({
		url,
		pool: true,
		maxConnections: 3,
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 30_000,
		disableFileAccess: true,
		disableUrlAccess: true
	});
	opened = { url, transport: made };
	onStop('mail transport', () => made.close());
	return made;
}

/** One click in the mail program ends such mails: RFC 8058. */
const headersOf = ({ language, unsubscribe }: Letter): Record<string, string> => ({
	'Content-Language': language,
	'Auto-Submitted': 'auto-generated',
	...(unsubscribe && {
		'List-Unsubscribe': `<${unsubscribe}>`,
		'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
	})
});

/**
 * Sends through SMTP_URL. Sent twice (a crash after the server said yes), it is still one letter to the reader: the
 * Message-ID is the same. What the server answers may quote the address, so errors carry its code alone.
 */
export async function sendBySmtp(url: string, letter: Letter): Promise<Delivery> {
	const { origin, mailFrom } = config();
	try {
		await transport(url).sendMail({
			from: mailFrom,
			to: { name: '', address: letter.to },
			subject: letter.subject,
			text: letter.text,
			html: letter.html,
			messageId: `<${letter.id}@${new URL(origin).hostname}>`,
			headers: headersOf(letter)
		});
		return 'sent';
	} catch (error) {
		const { responseCode, code, command } = error as {
			responseCode?: number;
			code?: string;
			command?: string;
		};
		const isAboutLetter = code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM');
		// A refused sender is our own settings' fault: the mail waits until somebody has mended them.
		if (isAboutLetter && responseCode && responseCode >= 500) return 'refused';
		throw new Error(`The mail server did not take a mail: ${responseCode ?? code ?? 'no answer'}`);
	}
}
