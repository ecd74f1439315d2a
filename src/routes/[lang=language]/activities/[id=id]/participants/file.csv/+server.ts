import { datedSessions } from '#domains/activities/dated-session.ts';
import { seeAllParticipants, type Participant } from '#domains/sign-ups/see-participants.ts';
import { m } from '#messages';
import { csvLine } from '../../../../../csv-line.ts';
import { shownAnswer } from '../shown-answer.ts';
import { standingLabels } from '../standing-labels.ts';
import type { RequestHandler } from './$types.js';

/** Everybody who signed up as a table, with what they answered: a column for each question that was ever asked. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { activity, participants } = await seeAllParticipants(locals.actor, params.id);
	const asked = [...new Set(participants.flatMap(({ answers }) => answers.map(({ label }) => label)))];
	const head = [m.activity_participant_name(), m.sign_up_address(), m.sign_up_state(), m.sign_up_signed_up()];
	const sessions = activity.choosesSessions ? datedSessions(activity.sessions) : [];
	if (sessions.length > 0) head.push(m.sign_up_sessions());
	const rows = participants.map(({ name, address, state, signedUpAt, answers, sessions: chosen }) => {
		const said = new Map(answers.map((answer) => [answer.label, shownAnswer(answer, locals.language)]));
		const fixed = [name, address, standingLabels[state](), signedUpAt.toISOString()];
		if (sessions.length > 0) fixed.push(seatsOf(sessions, chosen).join('; '));
		return [...fixed, ...asked.map((label) => said.get(label) ?? '')];
	});
	return new Response(`\uFEFF${[[...head, ...asked], ...rows].map(csvLine).join('')}`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="participants-${params.id.slice(-8)}.csv"`,
			'cache-control': 'private, no-store'
		}
	});
};

const seatsOf = (sessions: ReturnType<typeof datedSessions>, chosen: Participant['sessions']): string[] =>
	sessions
		.filter(({ key }) => chosen.some((one) => one.key === key && one.state === 'joined'))
		.map(({ title, startsAt }) => [startsAt.toISOString(), title].filter(Boolean).join(' '));
