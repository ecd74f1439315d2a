import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { itemIdsOfAwards } from '#domains/passport/see-item-of-award.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { mail } from '#server/mail.ts';
import { defaultLanguage, isLanguage } from '#ui/language.ts';
import { awardsByIds } from './awards.sql.server.ts';
import type { Gift } from './give-award.ts';
import { waitingDays } from './give-to-addresses.ts';
import { type WaitingAward, waitingByAwards } from './waiting-awards.sql.server.ts';

type Given = Pick<Gift, 'badge' | 'issuer'>;

/** Tells whoever got these awards of one badge: holders that it is in their passport, the others that it waits for them. */
export async function mailGiven(trx: Trx, given: Given, awardIds: readonly string[]): Promise<void> {
	for (const award of await waitingByAwards(trx, awardIds)) await mailWaiting(trx, given, award);
	const held = (await awardsByIds(trx, awardIds)).filter(({ accountId }) => accountId !== null);
	const holders = await recipientsOf(
		held.flatMap(({ accountId }) => accountId ?? []),
		trx
	);
	const items = await itemIdsOfAwards(awardIds, trx);
	for (const { id, accountId } of held) {
		const holder = holders.get(accountId ?? '');
		if (!holder?.address) continue;
		const { language, address: to } = holder;
		const link = `${pagesIn(language)}/passport/${items.get(id) ?? ''}`;
		await mail(trx, { to, template: 'badge-awarded', language, values: { ...named(given), link } });
	}
}

export function mailWaiting(trx: Trx, given: Given, award: WaitingAward): Promise<void> {
	const { language, address: to, token, since } = award;
	const days = waitingDays.at(-1) ?? 0;
	const link = `${pagesIn(language)}/waiting/${token}`;
	const until = new Date(since.getTime() + days * 86_400_000);
	return mail(trx, {
		to,
		template: 'badge-waiting',
		language,
		values: { ...named(given), link, days },
		until
	});
}

const named = ({ badge, issuer }: Given) => ({ badge: badge.name, organisation: issuer.organisation.name });

const pagesIn = (language: string): string =>
	`${config().origin}/${isLanguage(language) ? language : defaultLanguage}`;
