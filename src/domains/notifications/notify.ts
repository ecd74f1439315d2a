import { type Recipient, recipientsOf } from '#domains/accounts/see-recipients.ts';
import { now } from '#server/clock.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { type Mail, type Mails, mail } from '#server/mail.ts';
import { digestHour, type Hours, lastAt, type NotificationKind, quietEnd, type Way } from './notification.ts';
import { choicesFor, insertNotifications, latestAbout } from './notifications.sql.server.ts';
import { unsubscribeAddress } from './unsubscribe-token.ts';

type Told<K extends NotificationKind> = {
	to: readonly string[];
	kind: K;
	/** The same for everybody, or for each their own. */
	values: Mails[K] | ((person: Recipient) => Mails[K]);
	/** The award that each is told of. */
	award?: (accountId: string) => string | undefined;
	/** What it is about: within one day of the digest, nobody is told of that again. */
	once?: string;
	/** What it is about: nobody is told of that twice, ever. For jobs, which come again when their worker dies at their end. */
	onlyOnce?: string;
	/** A mail that has not gone out by then is not worth sending any more. */
	until?: Date;
};

/**
 * Tells people of something, inside the transaction that causes it: in the app, and by mail at once, in the digest or
 * not at all, as each has chosen. A mail that falls into somebody's quiet hours is sent when they are over.
 */
export async function notify<K extends NotificationKind>(trx: Trx, told: Told<K>): Promise<void> {
	if (told.to.length === 0) return;
	const at = now();
	const people = await recipientsOf(told.to, trx);
	const chosen = await waysOf(trx, told.to, told.kind);
	const isTold = await notToldOf(trx, told, chosen, at);
	const rows = [...people.values()]
		.filter(({ accountId }) => isTold(accountId))
		.map((person) => ({
			person,
			values: typeof told.values === 'function' ? told.values(person) : told.values,
			way: chosen.get(person.accountId)?.way ?? 'mail'
		}));
	await insertNotifications(
		trx,
		rows.map(({ person: { accountId }, values, way }) => ({
			id: newId(),
			accountId,
			kind: told.kind,
			mailValues: JSON.stringify(values),
			createdAt: at,
			inDigest: way === 'digest',
			about: told.onlyOnce ?? told.once ?? null
		}))
	);
	for (const { person, values, way } of rows) {
		const { address: to, accountId, language } = person;
		if (!to || way !== 'mail') continue;
		const hours = chosen.get(accountId)?.hours;
		const letter = { to, template: told.kind, language, values } as Mail;
		const award = told.award?.(accountId);
		await mail(trx, {
			...letter,
			...(award && { award }),
			at: hours && quietEnd(hours, at),
			unsubscribe: unsubscribeAddress(accountId, told.kind),
			...(told.until && { until: told.until })
		});
	}
}

/** Of what happens often, people hear once between two digests, whichever way they chose; of some things once for all. */
async function notToldOf(
	trx: Trx,
	{ to, once, onlyOnce }: { to: readonly string[]; once?: string; onlyOnce?: string },
	chosen: ReadonlyMap<string, Chosen>,
	at: Date
): Promise<(accountId: string) => boolean> {
	const about = onlyOnce ?? once;
	if (about === undefined) return () => true;
	const latest = await latestAbout(trx, to, about);
	if (onlyOnce !== undefined) return (accountId) => !latest.has(accountId);
	return (accountId) => {
		const last = latest.get(accountId);
		const zone = chosen.get(accountId)?.hours?.timeZone ?? 'UTC';
		return !last || last < lastAt(digestHour, zone, at);
	};
}

type Chosen = { way: Way | undefined; hours: Hours | undefined };

async function waysOf(trx: Trx, to: readonly string[], kind: string): Promise<ReadonlyMap<string, Chosen>> {
	const rows = await choicesFor(trx, to, kind);
	return new Map(
		rows.map(({ accountId, way, timeZone, quietFrom, quietUntil }) => [
			accountId,
			{ way: way ?? undefined, hours: timeZone === null ? undefined : { timeZone, quietFrom, quietUntil } }
		])
	);
}
