import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { mail } from '#server/mail.ts';
import { defaultLanguage, isLanguage } from '#ui/language.ts';
import type { TaskAtHand } from './own-submission.ts';

/** Tells a learner how a task of theirs stands. What was said of it is on the page, for nobody else to read in a mail. */
export async function mailReviewed(
	trx: Trx,
	{ quest, badge, task }: TaskAtHand,
	outcome: 'met' | 'to-improve'
): Promise<void> {
	const learner = quest.accountId ? await recipientOf(quest.accountId, trx) : undefined;
	if (!learner?.address) return;
	const { language, address: to } = learner;
	const page = `${config().origin}/${isLanguage(language) ? language : defaultLanguage}`;
	const values = {
		badge: badge.name,
		task: task.text,
		link: `${page}/badges/${badge.badgeId}/quest#${task.id}`
	};
	const template = outcome === 'met' ? 'evidence-approved' : 'evidence-to-improve';
	await mail(trx, { to, template, language, values });
}
