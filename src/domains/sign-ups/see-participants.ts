import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { seeActivity } from '#domains/activities/see-activity.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import type { Answer } from './answers.ts';
import { maySeeParticipants } from './may.ts';
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
};

type Asked = { state?: Standing | undefined; find?: string | undefined };
export type SeenParticipants = {
	title: string;
	capacity: number | null;
	timeZone: string;
	organisationId: string;
	counts: Counts;
	participants: Participant[];
};

/** Who signed up, first come first, for those who run it: of one standing (without one: who has a place), by name. */
export async function seeParticipants(
	actor: Actor,
	activityId: string,
	{ state = 'joined', find = '' }: Asked = {}
): Promise<SeenParticipants> {
	const { activity } = await seeActivity(actor, activityId);
	const { title, capacity, timeZone, organisationId } = activity;
	permit(actor, maySeeParticipants(actor, organisationId));
	const [rows, counts] = await Promise.all([peopleOf(db(), activityId, state), countsOf(db(), activityId)]);
	const wanted = plain(find);
	const participants = (await named(rows)).filter(({ name }) => plain(name).includes(wanted));
	return { title, capacity, timeZone, organisationId, counts, participants };
}

/** Everybody who did not withdraw, for the file. */
export async function seeAllParticipants(actor: Actor, activityId: string) {
	const { activity } = await seeActivity(actor, activityId);
	permit(actor, maySeeParticipants(actor, activity.organisationId));
	return { activity, participants: await named(await peopleOf(db(), activityId), true) };
}

async function named(
	rows: Omit<Participant, 'name'>[],
	withAddress = false
): Promise<(Participant & { address: string })[]> {
	const accounts = await recipientsOf(rows.map((row) => row.accountId));
	return rows.map((row) => {
		const account = accounts.get(row.accountId);
		return { ...row, name: account?.name ?? '', address: (withAddress && account?.address) || '' };
	});
}

/** Without accents and capitals, as somebody types at a door. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
