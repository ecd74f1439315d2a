import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import type { Listener } from '#server/jobs.ts';
import { mail } from '#server/mail.ts';
import { participantsOf } from './sign-ups.sql.server.ts';

/** Everybody with a place gets a mail with the reason. All mails are queued in one transaction: all or, on a retry, all. */
export const signUpsOnActivityCancelled: Listener<'activity-cancelled'> = {
	name: 'sign-ups',
	async hear({ activityId }) {
		const { activity, organisation } = await seeActivity(system, activityId);
		if (activity.state !== 'cancelled') return;
		const participants = await participantsOf(db(), activityId);
		const accounts = await recipientsOf(participants.map(({ accountId }) => accountId));
		const link = `${config().origin}/activities/${activityId}`;
		const values = {
			activity: activity.title,
			organisation: organisation.name,
			reason: activity.cancelReason,
			link
		};
		await act(system, 'tell-participants', { activity: activityId }, async (trx) => {
			for (const { address, language } of accounts.values()) {
				if (address) await mail(trx, { to: address, template: 'activity-cancelled', language, values });
			}
		});
	}
};
