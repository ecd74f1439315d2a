import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { seeStanding } from '#domains/activities/see-standing.ts';
import { seeTerms } from '#domains/activities/see-terms.ts';
import { notify } from '#domains/notifications/notify.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import { isOver } from '#domains/sign-ups/sign-up.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { defaultLanguage, isLanguage } from '#ui/language.ts';
import { lockForm, noteAsked, unasked } from './feedback.sql.server.ts';
import { mayAskFeedback } from './may.ts';
import { whoTookPart } from './took-part.ts';

const day = 24 * 60 * 60 * 1000;
/** What was over longer ago when its form was made is not asked about any more. */
const longest = 60 * day;
const step = 200;

/** Job, every quarter of an hour: when an activity is over, those who took part are asked how it was; once each. */
export async function askFeedback(): Promise<void> {
	permit(system, mayAskFeedback(system));
	let after = '00000000-0000-0000-0000-000000000000';
	for (;;) {
		const ids = await unasked(db(), after, step);
		for (const activityId of ids) await askAbout(activityId);
		if (ids.length < step) return;
		after = ids.at(-1) ?? after;
	}
}

async function askAbout(activityId: string): Promise<void> {
	const [standing, terms] = await Promise.all([seeStanding(activityId), seeTerms(activityId)]);
	const at = now();
	if (!standing || !terms || standing.state !== 'published' || !isOver(standing, at)) return;
	const ended = standing.endsAt ?? standing.startsAt ?? at;
	const isLate = at.getTime() - ended.getTime() > longest;
	const to = await whoTookPart(activityId);
	const [names, people] = await Promise.all([
		seeOrganisationNames([standing.organisationId]),
		recipientsOf(to)
	]);
	const organisation = names.get(standing.organisationId) ?? '';
	await act(system, 'ask-feedback', { activity: activityId }, async (trx) => {
		const form = await lockForm(trx, activityId);
		if (!form || form.askedAt || form.closedAt) return;
		await noteAsked(trx, activityId, at);
		if (isLate) return;
		await notify(trx, {
			to,
			kind: 'feedback-asked',
			values: ({ accountId }) => {
				const language = people.get(accountId)?.language ?? '';
				const page = `${config().origin}/${isLanguage(language) ? language : defaultLanguage}`;
				return { activity: terms.title, organisation, link: `${page}/activities/${activityId}/feedback` };
			}
		});
	});
}
