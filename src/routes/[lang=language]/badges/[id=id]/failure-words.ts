import type { MailFailure } from '#domains/notifications/mail-failure.ts';
import { m } from '#messages';

/** Why a mail about an award did not arrive, and what to do about it. */
export const failureWord: Record<MailFailure, () => string> = {
	refused: m.mail_failed_refused,
	bounced: m.mail_failed_bounced,
	complained: m.mail_failed_complained,
	'given-up': m.mail_failed_given_up
};
