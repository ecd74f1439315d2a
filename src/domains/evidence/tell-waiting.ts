import { notify } from '#domains/notifications/notify.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import { membersWithRole } from '#domains/organisations/see-roles.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { defaultLanguage, isLanguage } from '#ui/language.ts';
import type { Submission } from './quest.ts';

/**
 * Tells those who look at evidence that some waits, once between two digests however much comes in: the assessor who has
 * it in hand, or all assessors, or whoever else may review where there are none.
 */
export async function tellWaiting(
	trx: Trx,
	{ organisationId, assignedTo, accountId }: Pick<Submission, 'organisationId' | 'assignedTo' | 'accountId'>
): Promise<void> {
	const assessors = await membersWithRole(trx, organisationId, ['assessor']);
	const others = ['owner', 'admin', 'organiser'] as const;
	const reviewers = assessors.length > 0 ? assessors : await membersWithRole(trx, organisationId, others);
	const to = (assignedTo ? [assignedTo] : reviewers).filter((id) => id !== accountId);
	const organisation = (await seeOrganisationNames([organisationId], trx)).get(organisationId) ?? '';
	await notify(trx, {
		to,
		kind: 'evidence-waiting',
		once: `evidence ${organisationId}`,
		values: ({ language }) => ({
			organisation,
			link: `${config().origin}/${isLanguage(language) ? language : defaultLanguage}/reviews`
		})
	});
}
