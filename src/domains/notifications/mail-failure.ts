import { createHmac } from 'node:crypto';
import type { MailName } from '#server/mail.ts';
import { derivedSecret } from '#server/master-key.ts';

/**
 * Why a mail did not arrive: our mail server refused it, it came back, its reader said that it is unwanted, or no mail
 * server took it for days.
 */
export const mailFailures = ['refused', 'bounced', 'complained', 'given-up'] as const;
export type MailFailure = (typeof mailFailures)[number];

/** Without these nobody gets in. Each was asked for by whoever typed the address, so no complaint ends them. */
const needed: ReadonlySet<MailName> = new Set([
	'sign-in-link',
	'sign-up-link',
	'sign-in-elsewhere',
	'reset-password',
	'verify-address'
]);
export const canBeSuppressed = (kind: string): boolean => !needed.has(kind as MailName);

/** An address as it is kept here: without the secret of this installation it cannot be guessed back. */
export const hashOfAddress = (address: string): string =>
	createHmac('sha256', derivedSecret('mail-addresses')).update(address.toLowerCase()).digest('base64url');
