import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { itemIdsOfAwards } from '#domains/passport/see-item-of-award.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { mail } from '#server/mail.ts';
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
				await mailEnding(trx, awards);
			return due.length;
		});
	}
}

async function mailEnding(trx: Trx, awards: readonly Award[]): Promise<void> {
	const [first] = awards;
	if (!first) return;
	const badge = await seeBadge(first.badgeId, first.badgeVersion, trx);
	const { organisation } = await issuerOf(trx, first.organisationId);
	const items = await itemIdsOfAwards(
		awards.map(({ id }) => id),
		trx
	);
	const holders = await recipientsOf(
		awards.flatMap(({ accountId }) => accountId ?? []),
		trx
	);
	for (const { id, accountId, expiresAt } of awards) {
		const holder = holders.get(accountId ?? '');
		if (!holder?.address || !expiresAt) continue;
		const language = isLanguage(holder.language) ? holder.language : defaultLanguage;
		const link = `${config().origin}/${language}/passport/${items.get(id) ?? ''}`;
		const date = expiresAt.toISOString().slice(0, 10);
		const values = { badge: badge.name, organisation: organisation.name, date, link };
		await mail(trx, { to: holder.address, template: 'badge-ending', language, values });
	}
}
