import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { mail } from '#server/mail.ts';
import { permit } from '#server/permit.ts';
import { mayWorkNotifications } from './may.ts';
import { digestHour, lastAt, quietEnd } from './notification.ts';
import { deleteOlderThan, digestsWaiting, takeForDigest } from './notifications.sql.server.ts';
import { dropSent } from './sent-mails.sql.server.ts';
import { unsubscribeAddress } from './unsubscribe-token.ts';

const atOnce = 5000;
const mostItems = 50;

/** Job, every quarter of an hour: one mail a day with all that waits, for those whose evening has come. */
export async function sendDigests(): Promise<void> {
	permit(system, mayWorkNotifications(system));
	const at = now();
	for (const { accountId, since, timeZone, quietFrom, quietUntil } of await digestsWaiting(db(), atOnce)) {
		const hours = { timeZone: timeZone ?? 'UTC', quietFrom, quietUntil };
		if (since >= lastAt(digestHour, hours.timeZone, at)) continue;
		await sendDigest(accountId, quietEnd(hours, at));
	}
}

async function sendDigest(accountId: string, at: Date | undefined): Promise<void> {
	const person = await recipientOf(accountId);
	await act(system, 'send-digest', {}, async (trx) => {
		const taken = await takeForDigest(trx, accountId);
		if (taken.length === 0 || !person?.address) return;
		const items = taken
			.sort((one, other) => (one.id < other.id ? -1 : 1))
			.slice(-mostItems)
			.map(({ kind, mailValues }) => ({ kind, values: mailValues }));
		await mail(trx, {
			to: person.address,
			template: 'notification-digest',
			language: person.language,
			values: { items, link: `${config().origin}/${person.language}/notifications` },
			at,
			unsubscribe: unsubscribeAddress(accountId, 'notification-digest')
		});
	});
}

const keptDays = 180;
/** For so long a relay may still report about a mail. */
const sentDays = 60;

/** Job: what somebody was told half a year ago is forgotten. */
export async function sweepNotifications(): Promise<void> {
	permit(system, mayWorkNotifications(system));
	const before = new Date(now().getTime() - keptDays * 24 * 60 * 60 * 1000);
	await act(system, 'sweep-notifications', {}, async (trx) => {
		await deleteOlderThan(trx, before);
		await dropSent(trx, new Date(now().getTime() - sentDays * 24 * 60 * 60 * 1000));
	});
}
