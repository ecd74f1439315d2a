import { notify } from '#domains/notifications/notify.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { defaultLanguage, isLanguage } from '#ui/language.ts';
import type { TaskAtHand } from './own-submission.ts';

/** Tells a learner how a task of theirs stands. What was said of it is on the page, for nobody else to read in a mail. */
export async function tellReviewed(
	trx: Trx,
	{ quest, badge, task }: TaskAtHand,
	outcome: 'met' | 'to-improve'
): Promise<void> {
	await notify(trx, {
		to: quest.accountId ? [quest.accountId] : [],
		kind: outcome === 'met' ? 'evidence-approved' : 'evidence-to-improve',
		values: ({ language }) => {
			const page = `${config().origin}/${isLanguage(language) ? language : defaultLanguage}`;
			return {
				badge: badge.name,
				task: task.text,
				link: `${page}/badges/${badge.badgeId}/quest#${task.id}`
			};
		}
	});
}
