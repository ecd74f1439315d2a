import { seeBadge } from '#domains/badges/see-badge.ts';
import { notify } from '#domains/notifications/notify.ts';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { itemIdsOfAwards } from '#domains/passport/see-item-of-award.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { defaultLanguage, isLanguage } from '#ui/language.ts';
import type { Award } from './award.ts';
import { endingAwards, setRemindedOfEnd } from './awards.sql.server.ts';
import { mayWorkBatches } from './may.ts';

const atOnce = 200;
const ahead = 30 * 86_400_000;

/** Job: tells holders once, a month before, that an award of theirs comes to its end. */
export async function remindEnding(): Promise<void> {
	permit(system, mayWorkBatches(system));
	for (let count = atOnce; count === atOnce;) {
		count = await act(system, 'remind-ending', {}, async (trx) => {
			const at = now();
			const due = await endingAwards(trx, at, new Date(at.getTime() + ahead), atOnce);
			await setRemindedOfEnd(
				trx,
				due.map(({ id }) => id),
				at
			);
			for (const awards of Map.groupBy(
				due,
				({ badgeId, badgeVersion }) => `${badgeId} ${badgeVersion}`
			).values())
				await tellEnding(trx, awards);
			return due.length;
		});
	}
}

async function tellEnding(trx: Trx, awards: readonly Award[]): Promise<void> {
	const [first] = awards;
	if (!first) return;
	const badge = await seeBadge(first.badgeId, first.badgeVersion, trx);
	const { organisation } = await issuerOf(trx, first.organisationId);
	const items = await itemIdsOfAwards(
		awards.map(({ id }) => id),
		trx
	);
	for (const { id, accountId, expiresAt } of awards) {
		if (!accountId || !expiresAt) continue;
		await notify(trx, {
			to: [accountId],
			kind: 'badge-ending',
			award: () => id,
			values: ({ language }) => ({
				badge: badge.name,
				organisation: organisation.name,
				date: expiresAt.toISOString().slice(0, 10),
				link: `${config().origin}/${isLanguage(language) ? language : defaultLanguage}/passport/${items.get(id) ?? ''}`
			})
		});
	}
}
