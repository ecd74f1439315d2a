import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { Refusal } from '#server/refusal.ts';
import { mayUnsubscribe } from './may.ts';
import { endDigest, keepChoice } from './notifications.sql.server.ts';
import { readUnsubscribeToken } from './unsubscribe-token.ts';

/** What a link at the end of a mail is about; nobody has to sign in to see it. */
export function seeUnsubscribe(token: string): { kind: string } {
	const read = readUnsubscribeToken(token);
	if (!read) throw new Refusal('link-unknown');
	return { kind: read.kind };
}

/** No more mails of this kind; what they would say still stands in the app. The link itself is the permission. */
export async function unsubscribe(token: string): Promise<void> {
	const read = readUnsubscribeToken(token);
	if (!mayUnsubscribe(read)) throw new Refusal('link-unknown');
	const { accountId, kind } = read;
	if (!(await recipientOf(accountId))) return;
	await act(system, 'unsubscribe', { account: accountId }, async (trx) => {
		if (kind === 'notification-digest') await endDigest(trx, accountId);
		else await keepChoice(trx, accountId, kind, 'app');
	});
}
