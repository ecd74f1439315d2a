import { seeBadge } from '#domains/badges/see-badge.ts';
import { notify } from '#domains/notifications/notify.ts';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { defaultLanguage, isLanguage } from '#ui/language.ts';
import type { Award } from './award.ts';

type Told = 'badge-revoked' | 'badge-suspended' | 'badge-resumed';

/** Word to each holder of these awards of one badge, in the act that it tells of. */
export async function tellHolders(
	trx: Trx,
	awards: readonly Award[],
	kind: Told,
	reason: string
): Promise<void> {
	const [first] = awards;
	if (!first) return;
	const badge = await seeBadge(first.badgeId, first.badgeVersion, trx);
	const { organisation } = await issuerOf(trx, first.organisationId);
	await notify(trx, {
		to: [...new Set(awards.flatMap(({ accountId }) => accountId ?? []))],
		kind,
		values: ({ language }) => ({
			badge: badge.name,
			organisation: organisation.name,
			reason,
			link: `${config().origin}/${isLanguage(language) ? language : defaultLanguage}/passport`
		})
	});
}
