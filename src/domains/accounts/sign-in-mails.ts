import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { mail } from '#server/mail.ts';
import { languageOfAddress } from './addresses.sql.server.ts';

/** As long as a claim stays reserved for somebody who signs in on the way. */
export const linkMinutes = 60;

export type LinkPurpose = 'sign-in-link' | 'sign-up-link';
export type LinkMetadata = { purpose: LinkPurpose; language: string; next: string | undefined };

const later = (minutes: number): Date => new Date(now().getTime() + minutes * 60_000);

/** The mail leads to a page of ours with one button, so that a scanner that opens links does not use it up. */
export async function mailSignInLink(to: string, token: string, given: unknown): Promise<void> {
	const { purpose, language: asked, next } = given as LinkMetadata;
	const language = (await languageOfAddress(db(), to)) ?? asked;
	const link = pageLink(`/${asked}/sign-in/link`, { token, next });
	await act(system, 'mail-sign-in-link', {}, (trx) =>
		mail(trx, {
			to,
			template: purpose,
			language,
			values: { link, minutes: linkMinutes },
			until: later(linkMinutes)
		})
	);
}

export async function mailPasswordReset(to: string, token: string): Promise<void> {
	const language = (await languageOfAddress(db(), to)) ?? 'en';
	const link = pageLink(`/${language}/sign-in/password`, { token });
	await act(system, 'mail-password-reset', {}, (trx) =>
		mail(trx, {
			to,
			template: 'reset-password',
			language,
			values: { link, minutes: linkMinutes },
			until: later(linkMinutes)
		})
	);
}

/** For a further address: signing in stays with the primary one, and only the address's owner is told so. */
export async function mailSignInElsewhere(to: string, language: string): Promise<void> {
	const link = pageLink(`/${language}/sign-in`, {});
	await act(system, 'mail-sign-in-elsewhere', {}, (trx) =>
		mail(trx, { to, template: 'sign-in-elsewhere', language, values: { link } })
	);
}

export function pageLink(path: string, query: Record<string, string | undefined>): string {
	const url = new URL(path, config().origin);
	for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
	return url.href;
}
