import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { seeActivity } from '#domains/activities/see-activity.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import type { Answer } from './answers.ts';
import { maySeeParticipants } from './may.ts';
import { type SeenSession, seeSessions } from './see-sessions.ts';
import type { SessionStanding } from './session-places.ts';
import { allChoices } from './session-sign-ups.sql.server.ts';
import type { Standing } from './sign-up.ts';
import { type Counts, countsOf, peopleOf } from './sign-ups.sql.server.ts';

export type Participant = {
	accountId: string;
	name: string;
	state: Standing;
	signedUpAt: Date;
	/** null = has no place. */
	joinedAt: Date | null;
	answers: Answer[];
	/** Keys of the sessions that they have a place at, or wait for. */
	sessions: { key: string; state: SessionStanding }[];
};

type Asked = { state?: Standing | undefined; find?: string | undefined; session?: string | undefined };
export type SeenParticipants = {
	title: string;
	capacity: number | null;
	timeZone: string;
	organisationId: string;
	counts: Counts;
	/** Of an activity whose sessions are chosen. */
	sessions: SeenSession[];
	participants: Participant[];
};

/** Who signed up, first come first, for those who run it: of one standing (without one: who has a place), by name. */
export async function seeParticipants(
	actor: Actor,
	activityId: string,
	{ state = 'joined', find = '', session = '' }: Asked = {}
): Promise<SeenParticipants> {
	const { activity } = await seeActivity(actor, activityId);
	const { title, capacity, timeZone, organisationId } = activity;
	permit(actor, maySeeParticipants(actor, organisationId));
	const [rows, counts, sessions] = await Promise.all([
		peopleOf(db(), activityId, state),
		countsOf(db(), activityId),
		seeSessions(activity, undefined)
	]);
	const wanted = plain(find);
	const participants = (await named(activity, rows)).filter(
		(one) => plain(one.name).includes(wanted) && (session === '' || isAt(one, session))
	);
	return { title, capacity, timeZone, organisationId, counts, sessions, participants };
}

/** Everybody who did not withdraw, for the file. */
export async function seeAllParticipants(actor: Actor, activityId: string) {
	const { activity } = await seeActivity(actor, activityId);
	permit(actor, maySeeParticipants(actor, activity.organisationId));
	return { activity, participants: await named(activity, await peopleOf(db(), activityId), true) };
}

const isAt = ({ sessions }: Participant, session: string): boolean =>
	sessions.some(({ key }) => key === session);

async function named(
	{ id, choosesSessions }: { id: string; choosesSessions: boolean },
	rows: Omit<Participant, 'name' | 'sessions'>[],
	withAddress = false
): Promise<(Participant & { address: string })[]> {
	const [accounts, choices] = await Promise.all([
		recipientsOf(rows.map((row) => row.accountId)),
		choosesSessions ? allChoices(db(), id) : []
	]);
	const chosen = Map.groupBy(choices, ({ accountId }) => accountId);
	return rows.map((row) => {
		const account = accounts.get(row.accountId);
		const sessions = (chosen.get(row.accountId) ?? []).map(({ session, state }) => ({ key: session, state }));
		return { ...row, sessions, name: account?.name ?? '', address: (withAddress && account?.address) || '' };
	});
}

/** Without accents and capitals, as somebody types at a door. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
