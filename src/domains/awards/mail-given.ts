import { notify } from '#domains/notifications/notify.ts';
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
	const items = await itemIdsOfAwards(awardIds, trx);
	const awards = new Map(held.map(({ id, accountId }) => [accountId ?? '', id]));
	await notify(trx, {
		to: [...awards.keys()],
		kind: 'badge-awarded',
		award: (accountId) => awards.get(accountId),
		values: ({ accountId, language }) => ({
			...named(given),
			link: `${pagesIn(language)}/passport/${items.get(awards.get(accountId) ?? '') ?? ''}`
		})
	});
}

export function mailWaiting(trx: Trx, given: Given, award: WaitingAward): Promise<void> {
	const { awardId, language, address: to, token, since } = award;
	const days = waitingDays.at(-1) ?? 0;
	const link = `${pagesIn(language)}/waiting/${token}`;
	const until = new Date(since.getTime() + days * 86_400_000);
	return mail(trx, {
		to,
		template: 'badge-waiting',
		language,
		values: { ...named(given), link, days },
		until,
		award: awardId
	});
}

const named = ({ badge, issuer }: Given) => ({ badge: badge.name, organisation: issuer.organisation.name });

const pagesIn = (language: string): string =>
	`${config().origin}/${isLanguage(language) ? language : defaultLanguage}`;
