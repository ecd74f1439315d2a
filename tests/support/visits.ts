import { hashPassword } from 'better-auth/crypto';
import { openAccount } from '#domains/accounts/open-account.ts';
import { signInByPassword } from '#domains/accounts/sign-in-by-password.ts';
import type { Visit } from '#domains/accounts/visit.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { pool } from '#server/db.ts';
import { newId } from '#server/id.ts';
import type { Language } from '#ui/language.ts';
import { person } from './people.ts';
import { runJobs } from './run-jobs.ts';

let clients = 0;

/** A browser that keeps its cookies, as far as sign-in can see. */
export class Browser {
	readonly cookies = new Map<string, string>();
	language: Language = 'en';
	client: string;

	constructor(client = `203.0.113.${++clients}`) {
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

/** An account with the password below, and a browser that is signed in to it. */
export async function somebodySignedIn(given: { name?: string; email?: string; birthYear?: number } = {}) {
	const { name = 'Ada', birthYear = 1990 } = given;
	const email = given.email ?? `ada-${newId().slice(-8)}@example.org`;
	passwordHash ??= await hashPassword(password);
	const accountId = await act(system, 'test', {}, (trx) =>
		openAccount(trx, { name, email, birthYear, language: 'en', passwordHash, isProven: true })
	);
	const browser = new Browser();
	browser.keep(await signInByPassword(browser.visit, { email, password }));
	return { accountId, email, name, browser, actor: person(accountId) };
}

export const password = 'stones on stones';
let passwordHash: string | undefined;
