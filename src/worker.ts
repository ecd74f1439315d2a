import { eraseAuditLog } from '#domains/accounts/on-account-left.ts';
import { startPasswordReset } from '#domains/accounts/sign-in-reset-password.ts';
import { sweepAccounts } from '#domains/accounts/sweep-accounts.ts';
import { sendMail } from '#domains/notifications/send-mail.ts';
import type { Job, Listeners } from '#server/jobs.ts';
import { sweepTries } from '#server/limit-tries.ts';

/** Every job that runs in the background, who listens to which fact, and what runs by the clock. */
export const worker: { jobs: Record<string, Job>; listeners: Listeners; crontab: string } = {
	jobs: {
		'send-mail': sendMail,
		'start-password-reset': startPasswordReset,
		'sweep-accounts': sweepAccounts,
		'sweep-tries': sweepTries
	},
	listeners: {
		'account-left': [eraseAuditLog],
		// Told by a trigger, whoever listens: the queue must not fill with it.
		'address-verified': []
	},
	crontab: `
		17 * * * * sweep-accounts
		*/15 * * * * sweep-tries
	`
};
