import type { OrganisationRole } from './actor.ts';
import type { Trx } from './db.ts';
import { enqueue } from './facts.ts';
import { newId } from './id.ts';

/** Every mail that Cairn writes, with the values it needs. Its words stand in `notifications/mail-templates.ts`. */
export type Mails = {
	'sign-in-link': { link: string; minutes: number };
	'sign-up-link': { link: string; minutes: number };
	'sign-in-elsewhere': { link: string };
	'reset-password': { link: string; minutes: number };
	'verify-address': { link: string; hours: number };
	'organisation-invitation': {
		organisation: string;
		inviter: string;
		role: OrganisationRole;
		link: string;
		days: number;
	};
	'city-invitation': { city: string; inviter: string; link: string; days: number };
	'badge-awarded': { badge: string; organisation: string; link: string };
	'badge-waiting': { badge: string; organisation: string; link: string; days: number };
	/** `sessions`: what somebody had chosen and will not take place, while the rest of it does. */
	'activity-cancelled': SignUpMail & {
		reason: string;
		sessions?: { title: string; startsAt: string }[];
		timeZone?: string;
	};
	'sign-up-received': SignUpMail;
	'sign-up-joined': SignUpMail;
	'sign-up-waiting': SignUpMail;
	'sign-up-promoted': SignUpMail;
	/** `words`: the organiser's own; empty = the usual ones. */
	'sign-up-accepted': SignUpMail & { words: string };
	'sign-up-reserved': SignUpMail & { words: string };
	'sign-up-declined': SignUpMail & { words: string };
	'participants-message': SignUpMail & { subject: string; words: string };
	'session-reminder': SignUpMail & { startsAt: string; timeZone: string; place: string };
	'feedback-asked': SignUpMail;
	'notification-digest': { items: DigestItem[]; link: string };
	'evidence-approved': { badge: string; task: string; link: string };
	'evidence-to-improve': { badge: string; task: string; link: string };
	'evidence-waiting': { organisation: string; link: string };
	'guardian-consent': { name: string; place: string; link: string };
	'badge-revoked': { badge: string; organisation: string; reason: string; link: string };
	'badge-suspended': { badge: string; organisation: string; reason: string; link: string };
	'badge-resumed': { badge: string; organisation: string; reason: string; link: string };
	/** `date` as YYYY-MM-DD. */
	'badge-ending': { badge: string; organisation: string; date: string; link: string };
	/** To somebody who may have no account: `asker` and `wish` may be empty. */
	'endorsement-asked': {
		about: 'badge' | 'activity' | 'organisation' | 'award';
		thing: string;
		name: string;
		asker: string;
		organisation: string;
		wish: string;
		link: string;
		days: number;
	};
	'endorsement-given': { thing: string; endorser: string; link: string };
	'endorsement-withdrawn': { thing: string; endorser: string; link: string };
	'endorsement-accepted': { thing: string; link: string };
	'endorsement-refused': { thing: string; link: string };
};

type SignUpMail = { activity: string; organisation: string; link: string };
/** A mail that was kept for the digest: its name and its values. */
export type DigestItem = { kind: string; values: unknown };

export type MailName = keyof Mails;

export type Mail<N extends MailName = MailName> = {
	[K in N]: {
		to: string;
		template: K;
		/** The account's language; of somebody without an account, the language of the page. */
		language: string;
		values: Mails[K];
		/** A mail whose link is over by then is not worth sending any more. */
		until?: Date;
		/** When it is sent, if not at once. */
		at?: Date | undefined;
		/** Mails that one can do without carry the address that ends them (RFC 8058). */
		unsubscribe?: string;
		/** The award that it tells of: should it not arrive, those who gave it are told. */
		award?: string;
	};
}[N];

/** What the queue keeps of a mail until it is sent. The id becomes its Message-ID, whatever number of tries it takes. */
export type QueuedMail = Omit<Mail, 'until' | 'at'> & { id: string; until: string | null };

/** Puts a mail into the queue inside the caller's transaction: it is sent if, and only if, that commits. */
export async function mail(trx: Trx, { until, at, ...letter }: Mail): Promise<void> {
	const queued = { ...letter, id: newId(), until: until?.toISOString() ?? null };
	await enqueue(trx, 'send-mail', queued, at ? { at } : {});
}
