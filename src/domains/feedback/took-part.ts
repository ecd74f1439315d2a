import { attendedBy, seeWhoCame } from '#domains/attendance/see-attendance.ts';
import { isParticipant } from '#domains/sign-ups/see-joined.ts';
import { seeParticipants } from '#domains/sign-ups/see-participants.ts';
import { system } from '#server/actor.ts';

/** Accounts that took part: those noted as there; where nobody kept attendance, all who have a place. */
export async function whoTookPart(activityId: string): Promise<string[]> {
	const came = await seeWhoCame(activityId);
	if (came) return came;
	const { participants } = await seeParticipants(system, activityId);
	return participants.map(({ accountId }) => accountId);
}

export const tookPart = async (activityId: string, accountId: string): Promise<boolean> =>
	(await attendedBy(activityId, accountId)) ?? isParticipant(activityId, accountId);
