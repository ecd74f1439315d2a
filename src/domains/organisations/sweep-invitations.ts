import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { permit } from '#server/permit.ts';
import { deleteSettledInvitations } from './invitations.sql.server.ts';
import { mayKeepHouse } from './may.ts';

const keptDays = 30;

/** Job: invitations that ended long ago go, and with them the addresses of people who never came. */
export async function sweepInvitations(): Promise<void> {
	permit(system, mayKeepHouse(system));
	const before = new Date(now().getTime() - keptDays * 24 * 60 * 60 * 1000);
	await act(
		system,
		'sweep-invitations',
		{},
		async (trx) => void (await deleteSettledInvitations(trx, before))
	);
}
