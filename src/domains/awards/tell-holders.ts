import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { mail, type Mails } from '#server/mail.ts';
import { defaultLanguage, isLanguage } from '#ui/language.ts';
import type { Award } from './award.ts';

type Told = 'badge-revoked' | 'badge-suspended' | 'badge-resumed';

/** A mail to each holder of these awards of one badge, in the act that it tells of. */
export async function tellHolders(
	trx: Trx,
	awards: readonly Award[],
	template: Told,
	reason: string
): Promise<void> {
	const [first] = awards;
	if (!first) return;
	const held = awards.flatMap(({ accountId }) => accountId ?? []);
	const holders = await recipientsOf(held, trx);
	const badge = await seeBadge(first.badgeId, first.badgeVersion, trx);
	const { organisation } = await issuerOf(trx, first.organisationId);
	for (const { address: to, language } of holders.values()) {
		if (!to) continue;
		const link = `${config().origin}/${isLanguage(language) ? language : defaultLanguage}/passport`;
		const values: Mails[Told] = { badge: badge.name, organisation: organisation.name, reason, link };
		await mail(trx, { to, template, language, values });
	}
}
