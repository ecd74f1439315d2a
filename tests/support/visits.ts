import type { Visit } from '#domains/accounts/visit.ts';
import type { Language } from '#ui/language.ts';
import { pool } from '#server/db.ts';
import { runJobs } from './run-jobs.ts';

/** A browser that keeps its cookies, as far as sign-in can see. */
export class Browser {
	readonly cookies = new Map<string, string>();
	language: Language = 'en';
	client: string;

	constructor(client = '203.0.113.7') {
		this.client = client;
	}

	get visit(): Visit {
		const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		return {
			cookie,
			userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/140.0',
			client: this.client,
			language: this.language
		};
	}

	/** Takes what an action answered with, as a browser would. */
	keep<A extends { cookies: string[] }>(answer: A): A {
		for (const line of answer.cookies) {
			const [pair = '', ...attributes] = line.split('; ');
			const [name = '', ...value] = pair.split('=');
			if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(name);
			else this.cookies.set(name, value.join('='));
		}
		return answer;
	}
}

/** The newest mail to an address, once everything in the queue was sent. */
export async function newestMail(address: string) {
	await runJobs();
	const { rows } = await pool().query<{ subject: string; text: string; html: string }>(
		'select subject, text_body as text, html_body as html from mailbox where recipient = $1 order by id desc limit 1',
		[address]
	);
	const mail = rows[0];
	if (!mail) return undefined;
	const link = new URL(/^https?:\S+$/m.exec(mail.text)?.[0] ?? 'about:blank');
	return { ...mail, link, token: link.searchParams.get('token') ?? '' };
}

export async function countMails(address: string): Promise<number> {
	await runJobs();
	const { rowCount } = await pool().query('select 1 from mailbox where recipient = $1', [address]);
	return rowCount ?? 0;
}
